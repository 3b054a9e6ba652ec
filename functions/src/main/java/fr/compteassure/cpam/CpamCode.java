package fr.compteassure.cpam;

import fr.compteassure.value.InvalidValue;

/**
 * The code of a fund, such as {@code 351}; {@link Cpams} tells whether there is one of this code.
 *
 * @param value its three digits
 */
public record CpamCode(String value) {
    /** @throws InvalidValue when the text is not three digits */
    public CpamCode {
        if (!value.matches("[0-9]{3}")) {
            throw new InvalidValue("Un code de caisse compte trois chiffres.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
