package fr.compteassure.value;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The currencies in which something is paid (ISO 4217). */
public final class Currencies {
    /** Replaced not long ago: those of Bulgaria (2025), of Curaçao and Sint Maarten (2025). Bills in them still come in. */
    private static final List<String> LATELY_REPLACED = List.of("BGN", "ANG");
    /** Those of countries: precious metals, units of account and what was replaced long ago have codes too. */
    private static final Set<Currency> IN_USE = Stream
            .concat(Arrays.stream(Locale.getISOCountries()).map(country -> Locale.of("", country))
                    .map(Currency::getInstance).filter(Objects::nonNull),
                    LATELY_REPLACED.stream().map(Currency::getInstance))
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /**
     * The currency of three letters.
     *
     * @param code what was typed
     * @throws InvalidValue when nobody pays in a currency of this code
     */
    public static Currency of(String code) {
        var letters = Typed.withoutSpaces(code).toUpperCase(Locale.ROOT);
        return IN_USE.stream().filter(each -> each.getCurrencyCode().equals(letters)).findFirst()
                .orElseThrow(
                        () -> new InvalidValue("Ce code de monnaie n’existe pas\u202F: indiquez les trois lettres de la"
                                + " norme ISO 4217, comme CHF."));
    }
}
