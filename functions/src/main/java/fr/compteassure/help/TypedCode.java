package fr.compteassure.help;

import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.PostalCode;
import java.util.Optional;

/**
 * What a person gives as a postal code: five digits, which may be no French code at all.
 *
 * @param value the five digits
 */
record TypedCode(String value) {
    /**
     * @param value as it was typed, spaces included
     * @throws InvalidValue when it is not five digits
     */
    TypedCode {
        value = value.replaceAll("(?U)[\\s\\p{Z}\\p{Cf}]", "");
        if (!value.matches("[0-9]{5}")) {
            throw new InvalidValue("Un code postal compte cinq chiffres, comme 35000.");
        }
    }

    /** The French postal code that it is by its shape; empty when there is none of this shape. */
    Optional<PostalCode> french() {
        try {
            return Optional.of(new PostalCode(value));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }
}
