package fr.compteassure.request.child;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Sex;
import fr.compteassure.value.Choice;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A child who was born in France, as the birth certificate has it.
 *
 * @param familyName the name of birth
 * @param givenNames the given names, at least one
 * @param sex that of civil status
 * @param birthDate the date of birth
 * @param birthDepartement where, as {@link Departements} writes it
 */
record Newborn(FamilyName familyName, List<String> givenNames, Sex sex, LocalDate birthDate, String birthDepartement) {
    private static final int MAX_GIVEN_NAMES = 20;

    static Newborn read(Fields fields) {
        return new Newborn(fields.required("familyName", FamilyName::new),
                fields.requiredTexts("givenNames", 1, MAX_GIVEN_NAMES, Newborn::givenName),
                fields.required("sex", Choice.of(Sex.class)), fields.requiredDate("birthDate"),
                fields.required("birthDepartement", Departements::read));
    }

    /** Written with what names are written with, so that it says nothing else to the other parent either. */
    private static String givenName(String text) {
        try {
            return new FamilyName(text).value();
        } catch (InvalidValue _) {
            throw new InvalidValue(
                    "Un prénom s’écrit avec des lettres, des espaces, des apostrophes et des traits d’union,"
                            + " et compte de 1 à 80 caractères.");
        }
    }

    /** The child in a file, under no id yet. */
    Beneficiary beneficiary() {
        return new Beneficiary(null, familyName.value(), null, givenNames, birthDate, sex, null, Relationship.CHILD,
                null,
                null, null);
    }

    Map<String, Object> json() {
        return Json.object("familyName", familyName.value(), "givenNames", givenNames, "sex", sex.name(), "birthDate",
                birthDate.toString(), "birthDepartement", birthDepartement);
    }

    @Override
    public String toString() {
        return "Newborn[hidden]";
    }
}
