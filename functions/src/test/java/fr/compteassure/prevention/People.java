package fr.compteassure.prevention;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Address;
import fr.compteassure.registry.Exemption;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Rights;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.value.FamilyName;
import java.time.LocalDate;
import java.util.List;

/** People of files of whom nothing but age, sex and exemption matters. */
final class People {
    static final LocalDate RIGHTS_TO = LocalDate.parse("2030-12-31");

    private People() {}

    static InsuredPerson insured(Sex sex, LocalDate birthDate, Beneficiary... beneficiaries) {
        return insured(sex, birthDate, null, beneficiaries);
    }

    static InsuredPerson insured(Sex sex, LocalDate birthDate, Exemption.Kind exemption, Beneficiary... beneficiaries) {
        return insured("351", sex, birthDate, exemption, beneficiaries);
    }

    static InsuredPerson insured(String cpam, Sex sex, LocalDate birthDate, Exemption.Kind exemption,
            Beneficiary... beneficiaries) {
        return new InsuredPerson(null, null, new FamilyName("Lefèvre"), null, List.of("Camille"), birthDate, sex,
                (Address) null, new CpamCode(cpam), null, null,
                new Rights(LocalDate.parse("2000-01-01"), RIGHTS_TO,
                        exemption == null ? null : new Exemption(exemption, null, null), null),
                null, null, null, List.of(beneficiaries));
    }

    static Beneficiary child(String id, Sex sex, LocalDate birthDate) {
        return new Beneficiary(id, "Lefèvre", null, List.of("Zoé"), birthDate, sex, null, Relationship.CHILD, null,
                null,
                null);
    }
}
