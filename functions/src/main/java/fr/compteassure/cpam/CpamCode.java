package fr.compteassure.cpam;

import fr.compteassure.value.InvalidValue;
import java.util.regex.Pattern;

/**
 * The code of a fund, such as {@code 351}; {@link Cpams} tells whether there is one of this code.
 *
 * @param value its three digits
 */
public record CpamCode(String value) {
    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");

    /** @throws InvalidValue when the text is not three digits */
    public CpamCode {
        if (!THREE_DIGITS.matcher(value).matches()) {
            throw new InvalidValue("Un code de caisse compte trois chiffres.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
