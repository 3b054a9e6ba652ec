package fr.compteassure.value;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The countries of the single euro payments area, each with the length of its IBANs. Countries: European Payments
 * Council, list of SEPA countries, 2025; lengths: ISO 13616 register. A country that joins is added here.
 */
final class SepaCountries {
    private static final String EUROPEAN_UNION = """
            AT20 BE16 BG22 HR21 CY28 CZ24 DK18 EE20 FI18 FR27 DE22 GR27 HU28 IE22
            IT27 LV21 LT20 LU20 MT31 NL18 PL28 PT25 RO24 SK24 SI19 ES24 SE24""";
    private static final String EUROPEAN_ECONOMIC_AREA = "IS26 LI21 NO15";
    /** Gibraltar has IBANs of its own and counts with the United Kingdom. */
    private static final String OTHERS = "CH21 GB22 GI23 MC27 SM27 AD24 VA22 AL28 ME22 MK19 MD24";

    private static final Map<String, Integer> IBAN_LENGTHS = Arrays
            .stream(String.join(" ", EUROPEAN_UNION, EUROPEAN_ECONOMIC_AREA, OTHERS).split("\\s"))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.substring(0, 2),
                    entry -> Integer.valueOf(entry.substring(2))));

    private SepaCountries() {}

    /** How many characters an IBAN of this country has, or nothing if it is not in the area. */
    static Optional<Integer> ibanLength(String country) {
        return Optional.ofNullable(IBAN_LENGTHS.get(country));
    }
}
