package fr.compteassure.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Days and months as French sentences name them, with no-break spaces (U+00A0). The names of the months stand here because
 * the JDK's locale data costs tens of milliseconds the first time.
 */
public final class FrenchCalendar {
    private static final char SPACE = '\u00A0';
    private static final List<String> MONTHS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet",
            "août", "septembre", "octobre", "novembre", "décembre");

    private FrenchCalendar() {}

    /** A day: "23 novembre 2026", "1er décembre 2026". */
    public static String day(LocalDate date) {
        int day = date.getDayOfMonth();
        return (day == 1 ? "1er" : Integer.toString(day)) + SPACE + month(YearMonth.from(date));
    }

    /** A month: "octobre 2026". */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + SPACE + month.getYear();
    }
}
