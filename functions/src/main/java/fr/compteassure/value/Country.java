package fr.compteassure.value;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * A country or territory, by its code of two letters (ISO 3166-1).
 *
 * @param code the two letters, in capitals
 */
public record Country(String code) {
    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    /** France and its overseas parts that have codes of their own and French postal codes. */
    private static final Set<String> FRENCH = Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF",
            "NC", "TF");

    /**
     * @param code what was typed
     * @throws InvalidValue when no country has this code
     */
    public Country {
        code = Typed.withoutSpaces(code).toUpperCase(Locale.ROOT);
        if (!CODES.contains(code)) {
            throw new InvalidValue(
                    "Ce code de pays n’existe pas\u202F: indiquez les deux lettres de la norme ISO 3166-1, comme BE.");
        }
    }

    /** Whether it is France, overseas included: what has French postal codes. */
    public boolean isFrench() {
        return FRENCH.contains(code);
    }

    /** Its name in French, such as "Belgique". */
    public String frenchName() {
        return Locale.of("", code).getDisplayCountry(Locale.FRENCH);
    }

    @Override
    public String toString() {
        return code;
    }
}
