package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.List;

/**
 * The insured person.
 *
 * @param familyName the family name of the civil status
 * @param usageName the usage name, or null
 * @param givenNames the given names, in their order
 * @param nir the number and its key: 15 characters without spaces
 * @param birthDate the date of birth of the registry
 * @param addressLines the postal address, top to bottom, without the name
 */
public record Holder(String familyName, String usageName, List<String> givenNames, String nir, LocalDate birthDate,
        List<String> addressLines) {
    public Holder {
        givenNames = List.copyOf(givenNames);
        addressLines = List.copyOf(addressLines);
    }

    /** Nothing of the person: a holder may end up in a log. */
    @Override
    public String toString() {
        return "Holder[hidden]";
    }
}
