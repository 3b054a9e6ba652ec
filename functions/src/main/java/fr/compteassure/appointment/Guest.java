package fr.compteassure.appointment;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.PhoneNumber;

/**
 * Somebody who has an appointment without an account. Names are written with letters only: nobody can have us send an address
 * or an advertisement to others.
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

    private static final String ONE_OF_BOTH = "Indiquez une adresse e-mail ou un numéro de mobile.";

    /** Reads who it is; what is wrong is noted, both contacts when there is none. */
    static Guest read(Fields fields) {
        var guest = new Guest(fields.required("familyName", FamilyName::new),
                fields.required("givenName", Guest::given),
                fields.optional("email", EmailAddress::new), fields.optional("mobilePhone", PhoneNumber::mobile));
        if (!fields.has("email") && !fields.has("mobilePhone")) {
            fields.wrong("email", ONE_OF_BOTH);
            fields.wrong("mobilePhone", ONE_OF_BOTH);
        }
        return guest;
    }

    private static String given(String text) {
        try {
            return new FamilyName(text).value();
        } catch (InvalidValue _) {
            throw new InvalidValue("Un prénom s’écrit avec des lettres, des espaces, des apostrophes et des traits"
                    + " d’union, 80 caractères au plus.");
        }
    }

    /** Under which id everything about this contact stands: a keyed hash of it, which is nobody's NIR. */
    InsuredId holder(KeyedHash hash) {
        return new InsuredId(hash.text("assistance", email == null ? mobilePhone.value() : email.canonical()));
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
