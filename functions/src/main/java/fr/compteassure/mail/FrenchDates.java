package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.FrenchCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** Dates and times as one says them, in French; a time is that of Paris or of the place that it comes with, and says so. */
public final class FrenchDates {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder().appendPattern("EEEE ")
            .appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, "1er")).appendLiteral(' ').append(MONTH)
            .toFormatter(Locale.FRENCH);
    /** With no-break spaces: "9 h 05". */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().append(DAY)
            .appendPattern("' à 'H'\u00A0h\u00A0'mm").toFormatter(Locale.FRENCH);

    private FrenchDates() {}

    /** A day in words: "mardi 1er décembre 2026". */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** A fact of an e-mail in words: "mardi 1er décembre 2026", "décembre 2026"; a text as it is. */
    static String inWords(Object fact) {
        return switch (fact) {
            case Instant instant -> inWords(instant.atZone(Cloud.FRANCE));
            case ZonedDateTime time -> TIME.format(time) + " (" + FrenchCalendar.zone(time.getZone()) + ")";
            case LocalDate date -> inWords(date);
            case YearMonth month -> MONTH.format(month);
            default -> fact.toString();
        };
    }
}
