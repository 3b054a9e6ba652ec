package fr.compteassure.value;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The usual writings of a birth date: day, month and year in any order; the year of four or of two digits; the month
 * in digits or in French, in full or cut short; days and months under ten with their 0 or without; and anything or
 * nothing between two characters, but no letter or digit. docs/decisions/password-rule.md says what is not found.
 */
final class BirthDateWritings {
    private static final List<String> MONTHS = List.of("JANVIER|JANV|JAN", "FEVRIER|FEVR|FEV", "MARS|MAR", "AVRIL|AVR",
            "MAI", "JUIN|JUN", "JUILLET|JUILL|JUIL|JUL", "AOUT|AOU", "SEPTEMBRE|SEPT|SEP", "OCTOBRE|OCT",
            "NOVEMBRE|NOV",
            "DECEMBRE|DEC");
    private static final String SEPARATOR = "[^\\p{L}\\p{N}]";
    private static final String ANY_SEPARATORS = SEPARATOR + "*+";
    private static final String SEPARATORS = SEPARATOR + "++";

    private BirthDateWritings() {}

    /** Whether one of them is in this {@linkplain PlainText plain text}. */
    static boolean isIn(String plain, LocalDate date) {
        return pattern(date).matcher(plain).find();
    }

    /**
     * What has its zeros is found among other digits too. What has not is found by chance more often: there must be
     * no digit around it, 9/6/78 is not in 19/6/78, and separators around a year in the middle, 2/02/6 is not 2026.
     */
    private static Pattern pattern(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        String words = MONTHS.get(month - 1);
        String full = "%04d".formatted(date.getYear());
        String year = anyOf(full + "|" + full.substring(2));
        String withZeros = inAnyOrder(anyOf("%02d".formatted(day)), anyOf("%02d|".formatted(month) + words), year,
                ANY_SEPARATORS);
        String without = inAnyOrder(anyOf("%02d|%<d|%<dER".formatted(day)), anyOf("%02d|%<d|".formatted(month) + words),
                year, SEPARATORS);
        return Pattern.compile(withZeros + "|(?<!\\d)" + without + "(?!\\d)");
    }

    private static String anyOf(String writings) {
        return Stream.of(writings.split("\\|")).map(writing -> String.join(ANY_SEPARATORS, writing.split("")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String inAnyOrder(String day, String month, String year, String aroundAYearBetween) {
        var yearOutside = Stream.of(List.of(day, month, year), List.of(month, day, year), List.of(year, month, day),
                List.of(year, day, month)).map(parts -> String.join(ANY_SEPARATORS, parts));
        var yearBetween = Stream.of(List.of(day, year, month), List.of(month, year, day))
                .map(parts -> String.join(aroundAYearBetween, parts));
        return Stream.concat(yearOutside, yearBetween).collect(Collectors.joining("|", "(?:", ")"));
    }
}
