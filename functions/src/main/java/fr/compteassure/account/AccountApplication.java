package fr.compteassure.account;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.Address;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.Nir;
import fr.compteassure.value.Password;
import fr.compteassure.value.PostalCode;
import java.time.LocalDate;

/**
 * What a person gives to open an account.
 *
 * @param familyName the name of birth
 * @param nir the NIR
 * @param birthDate the date of birth
 * @param postalCode the postal code of the address in France that the fund knows
 * @param password the password chosen
 * @param contact how to reach the person
 */
record AccountApplication(FamilyName familyName, Nir nir, LocalDate birthDate, PostalCode postalCode, Password password,
        Contact contact) {
    /** Nobody is known to have grown older than 122. */
    private static final int MAX_AGE = 130;

    static AccountApplication read(Fields fields, LocalDate today) {
        var familyName = fields.required("familyName", FamilyName::new);
        var nir = fields.required("nir", Nir::new);
        var birthDate = birthDate(fields, today);
        var postalCode = fields.required("postalCode", PostalCode::new);
        // The password is judged by whatever of the identity could be read.
        var password = fields.required("password", text -> Password.chosen(text, nir, birthDate, familyName));
        fields.requiredTrue("termsAccepted",
                "Pour ouvrir le compte, il faut accepter les conditions d’utilisation\u202F: cochez la case.");
        var contact = fields.requiredObject("contact", Contact::read);
        fields.check();
        return new AccountApplication(familyName, nir, birthDate, postalCode, password, contact);
    }

    /** The date of birth of somebody who lives. */
    static LocalDate birthDate(Fields fields, LocalDate today) {
        var birthDate = fields.requiredDate("birthDate");
        if (birthDate != null && birthDate.isAfter(today)) {
            fields.wrong("birthDate",
                    "Cette date de naissance est à venir\u202F: vérifiez l’année, en quatre chiffres comme"
                            + " 1985.");
        }
        if (birthDate != null && birthDate.isBefore(today.minusYears(MAX_AGE))) {
            fields.wrong("birthDate",
                    "Cette date de naissance est trop ancienne\u202F: vérifiez l’année, en quatre chiffres"
                            + " comme 1985.");
        }
        return birthDate;
    }

    /** Whether all four facts of the identity are those of this person; which one is wrong is told to nobody. */
    boolean identifies(InsuredPerson person) {
        return person.nir().equals(nir) & person.familyName().matches(familyName)
                & person.birthDate().equals(birthDate) & livesAt(person.address());
    }

    /**
     * Compares with the address that counts, moves since the fund's last file included. One abroad agrees with nothing
     * that can be typed, be its code of five digits too: these people open their account with the help of the fund, as
     * those do whose move the fund does not know of.
     */
    private boolean livesAt(Address address) {
        return address.frenchPostalCode().filter(postalCode::equals).isPresent();
    }

    @Override
    public String toString() {
        return "AccountApplication[hidden]";
    }
}
