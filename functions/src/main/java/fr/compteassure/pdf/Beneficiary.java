package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.List;

/**
 * A person covered by the insurance of the holder.
 *
 * @param familyName the family name of the civil status
 * @param usageName the usage name, or null
 * @param givenNames the given names, in their order
 * @param birthDate the date of birth
 * @param rank the birth rank, which tells twins apart, or null when the fund does not tell
 * @param relationship what the person is to the insured
 * @param treatingDoctorDeclared whether a treating doctor is declared, or null when the fund does not tell
 * @param rightsUntil the last day of their rights when it comes before that of the insured, or null
 */
public record Beneficiary(String familyName, String usageName, List<String> givenNames, LocalDate birthDate,
        Integer rank, Relationship relationship, Boolean treatingDoctorDeclared, LocalDate rightsUntil) {
    public Beneficiary {
        givenNames = List.copyOf(givenNames);
    }

    /** Nothing of the person: a beneficiary may end up in a log. */
    @Override
    public String toString() {
        return "Beneficiary[hidden]";
    }
}
