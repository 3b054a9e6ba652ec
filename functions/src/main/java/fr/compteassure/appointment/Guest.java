package fr.compteassure.appointment;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who has an appointment without an account. Names are written with letters only, the given name in four words
 * at most: nobody can have us send an address or an advertisement to others.
 *
 * @param familyName the family name
 * @param givenName the given name
 * @param email where messages go; null when there is a mobile only
 * @param mobilePhone where SMS go when there is no e-mail address, and who is called; or null
 */
record Guest(FamilyName familyName, String givenName, EmailAddress email, PhoneNumber mobilePhone) {
    static final RecordSchema<Guest> SCHEMA = RecordSchema.of(Guest.class,
            values -> new Guest(values.get("familyName", FamilyName::new), values.get("givenName"),
                    values.get("email", EmailAddress::new), values.get("mobilePhone", PhoneNumber::new)))
            .text("familyName", guest -> guest.familyName().value())
            .text("givenName", Guest::givenName)
            .text("email", guest -> guest.email() == null ? null : guest.email().value())
            .text("mobilePhone", guest -> guest.mobilePhone() == null ? null : guest.mobilePhone().value());

    private static final int MAX_GIVEN_NAME = 40;
    private static final int MAX_GIVEN_NAMES = 4;
    private static final String ONE_OF_BOTH = "Indiquez une adresse e-mail ou un numéro de mobile.";

    /** Reads who it is; what is wrong is noted, both contacts when there is none. */
    static Guest read(Fields fields) {
        var guest = new Guest(fields.required("familyName", FamilyName::new),
                fields.required("givenName", Guest::given),
                fields.optional("email", EmailAddress::new), fields.optional("mobilePhone", PhoneNumber::mobile));
        if (!fields.isGiven("email") && !fields.isGiven("mobilePhone")) {
            fields.wrong("email", ONE_OF_BOTH);
            fields.wrong("mobilePhone", ONE_OF_BOTH);
        }
        return guest;
    }

    /** Short enough not to be a sentence, long enough for "Marie-Françoise Jeanne Élisabeth". */
    private static String given(String text) {
        try {
            var name = new FamilyName(text).value();
            if (name.length() <= MAX_GIVEN_NAME && name.split(" +").length <= MAX_GIVEN_NAMES) {
                return name;
            }
        } catch (InvalidValue _) {
            // Told below.
        }
        throw new InvalidValue(
                "Un prénom s’écrit avec des lettres, des espaces, des apostrophes et des traits d’union\u202F:"
                        + " " + MAX_GIVEN_NAMES + " mots et " + MAX_GIVEN_NAME + " caractères au plus.");
    }

    /** Under which id everything about this contact stands: a keyed hash of it, which is nobody's NIR. */
    InsuredId holder(KeyedHash hash) {
        return contacts(hash).getFirst();
    }

    /**
     * For whom it counts: the {@link #holder} and, beside an e-mail address, the mobile. Addresses that lead to one mailbox are
     * one.
     */
    List<InsuredId> contacts(KeyedHash hash) {
        return Stream.of(Optional.ofNullable(email).map(EmailAddress::mailbox),
                Optional.ofNullable(mobilePhone).map(PhoneNumber::value)).flatMap(Optional::stream)
                .map(contact -> new InsuredId(hash.text("assistance", contact))).toList();
    }

    /** How they are addressed. */
    String fullName() {
        return givenName + " " + familyName.value();
    }

    /** Tells nothing: neither a name nor a contact must reach a log. */
    @Override
    public String toString() {
        return "Guest[hidden]";
    }
}
