package fr.compteassure.account;

import fr.compteassure.account.Contact.Preferences;
import fr.compteassure.api.Fields;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.Choice;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.Nir;
import fr.compteassure.value.PhoneNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an advisor gives to open an account, or a way back into one, with a person whose identity was checked.
 *
 * @param channel how they met
 * @param proof what proved who the person is
 * @param nir the NIR
 * @param familyName the name of birth
 * @param birthDate the date of birth
 * @param contact how to reach the person
 */
record AssistedApplication(ContactChannel channel, IdentityProof proof, Nir nir, FamilyName familyName,
        LocalDate birthDate,
        GivenContact contact) {

    /**
     * How the person wants to be reached, as far as that was asked.
     *
     * @param email an address of the person's own, or null
     * @param mobilePhone a mobile, or null
     * @param landlinePhone a landline, or null
     * @param preferences by which of them news may come, or null
     */
    record GivenContact(EmailAddress email, PhoneNumber mobilePhone, PhoneNumber landlinePhone,
            Preferences preferences) {
        static GivenContact read(Fields fields) {
            return new GivenContact(fields.optional("email", EmailAddress::new),
                    fields.optional("mobilePhone", PhoneNumber::mobile),
                    fields.optional("landlinePhone", PhoneNumber::landline),
                    fields.optionalObject("preferences", Contact::preferences));
        }

        /** The contact of a new account: without a wish, news come by e-mail if there is an address. */
        Contact asContact() {
            return new Contact(email, mobilePhone, landlinePhone,
                    Optional.ofNullable(preferences).orElse(new Preferences(email != null, false, false)));
        }

        /**
         * The contact of an account that stands already. The address that it has is dropped, whatever took its place: its
         * mailbox is lost, and may be somebody else's.
         */
        Contact over(Contact standing) {
            return new Contact(email, Optional.ofNullable(mobilePhone).orElse(standing.mobilePhone()),
                    Optional.ofNullable(landlinePhone).orElse(standing.landlinePhone()),
                    Optional.ofNullable(preferences).orElse(standing.preferences()));
        }

        @Override
        public String toString() {
            return "GivenContact[hidden]";
        }
    }

    static AssistedApplication read(Fields fields, LocalDate today) {
        var channel = fields.required("channel", Choice.of(ContactChannel.class));
        var proof = fields.required("proof", Choice.of(IdentityProof.class));
        if (channel == ContactChannel.PHONE && proof != null && proof != IdentityProof.QUESTIONS) {
            fields.wrong("proof", "Aucune pièce ne se montre par téléphone\u202F: posez des questions (QUESTIONS).");
        }
        var nir = fields.required("nir", Nir::new);
        var familyName = fields.required("familyName", FamilyName::new);
        var birthDate = AccountApplication.birthDate(fields, today);
        var contact = fields.requiredObject("contact", GivenContact::read);
        return new AssistedApplication(channel, proof, nir, familyName, birthDate, contact);
    }

    /** Whether the facts are those of this person; which one is wrong is told to nobody. */
    boolean identifies(InsuredPerson person) {
        return person.familyName().matches(familyName) & person.birthDate().equals(birthDate);
    }

    /** What can be found out by it: whose these facts are, and whose the address. */
    String tried() {
        return String.join("\n", nir.value(), familyName.value(), birthDate.toString(),
                contact.email() == null ? "" : contact.email().canonical());
    }

    @Override
    public String toString() {
        return "AssistedApplication[hidden]";
    }
}
