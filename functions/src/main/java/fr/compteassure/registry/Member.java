package fr.compteassure.registry;

import fr.compteassure.value.Age;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of a person's file: the insured person or a beneficiary.
 *
 * @param id what names them in requests: {@link InsuredPerson#INSURED} or a beneficiary's id
 * @param givenNames the given names, at least one
 * @param familyName the name of birth
 * @param birthDate the date of birth
 * @param card their carte Vitale, or null
 */
public record Member(String id, List<String> givenNames, String familyName, LocalDate birthDate, VitaleCard card) {
    /** Whether it is the insured person. */
    public boolean isInsured() {
        return id.equals(InsuredPerson.INSURED);
    }

    /** How many full years they have lived on a day, as {@link Age} counts. */
    public int ageOn(LocalDate day) {
        return Age.on(birthDate, day);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Member[hidden]";
    }
}
