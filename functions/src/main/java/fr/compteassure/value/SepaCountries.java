package fr.compteassure.value;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The countries of the single euro payments area, each with what its IBANs have behind the check digits: how many
 * digits (n), letters (a), digits or letters (c). Countries: European Payments Council, list of SEPA countries, with
 * Serbia, whose banks pay in it since May 2026; structures: ISO 13616 register. A country that joins is added here.
 */
final class SepaCountries {
    private static final String EUROPEAN_UNION = """
            AT16n BE12n BG4a6n8c HR17n CY8n16c CZ20n DK14n EE16n FI14n FR10n11c2n DE18n GR7n16c HU24n IE4a14n
            IT1a10n12c LV4a13c LT16n LU3n13c MT4a5n18c NL4a10n PL24n PT21n RO4a16c SK20n SI15n ES20n SE20n""";
    private static final String EUROPEAN_ECONOMIC_AREA = "IS22n LI5n12c NO11n";
    /** Gibraltar has IBANs of its own and counts with the United Kingdom. */
    private static final String OTHERS = """
            CH5n12c GB4a14n GI4a15c MC10n11c2n SM1a10n12c AD8n12c VA18n
            AL8n16c ME18n MK3n10c2n MD20c RS18n""";
    private static final int COUNTRY_AND_CHECK_DIGITS = 4;

    private static final Pattern PART = Pattern.compile("(\\d+)([nac])");
    private static final Map<String, String> CHARACTERS = Map.of("n", "[0-9]", "a", "[A-Z]", "c", "[0-9A-Z]");
    private static final Map<String, String> STRUCTURES = Arrays
            .stream(String.join(" ", EUROPEAN_UNION, EUROPEAN_ECONOMIC_AREA, OTHERS).split("\\s"))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(0, 2), entry -> entry.substring(2)));

    private SepaCountries() {}

    /** How many characters an IBAN of this country has, or nothing if it is not in the area. */
    static Optional<Integer> ibanLength(String country) {
        return Optional.ofNullable(STRUCTURES.get(country)).map(structure -> COUNTRY_AND_CHECK_DIGITS
                + PART.matcher(structure).results().mapToInt(part -> Integer.parseInt(part.group(1))).sum());
    }

    /** Whether an IBAN of this country of the area may have these characters behind its check digits. */
    static boolean hasStructure(String country, String account) {
        String pattern = PART.matcher(STRUCTURES.get(country)).replaceAll(SepaCountries::charactersOf);
        return account.matches(pattern);
    }

    private static String charactersOf(MatchResult part) {
        return CHARACTERS.get(part.group(2)) + "{" + part.group(1) + "}";
    }
}
