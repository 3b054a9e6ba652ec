package fr.compteassure.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * Days and months as French sentences name them, with no-break spaces (U+00A0). The names of the months stand here because
 * the JDK's locale data costs tens of milliseconds the first time.
 */
public final class FrenchCalendar {
    private static final char SPACE = '\u00A0';
    private static final List<String> MONTHS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet",
            "août", "septembre", "octobre", "novembre", "décembre");

    private static final Map<String, String> ZONES = Map.of("America/Guadeloupe", "heure de la Guadeloupe",
            "America/Martinique", "heure de la Martinique", "America/Cayenne", "heure de la Guyane", "Indian/Reunion",
            "heure de La Réunion", "Indian/Mayotte", "heure de Mayotte");

    private FrenchCalendar() {}

    /** A day: "23 novembre 2026", "1er décembre 2026". */
    public static String day(LocalDate date) {
        int day = date.getDayOfMonth();
        return (day == 1 ? "1er" : Integer.toString(day)) + SPACE + month(YearMonth.from(date));
    }

    /** A time of a day: "1er décembre 2026 à 9 h 05 (heure de La Réunion)". */
    public static String moment(ZonedDateTime time) {
        return "%s à %d%ch%c%02d (%s)".formatted(day(time.toLocalDate()), time.getHour(), SPACE, SPACE,
                time.getMinute(), zone(time.getZone()));
    }

    /** Whose time that of a fund's zone is: "heure de Paris", "heure de La Réunion". */
    public static String zone(ZoneId zone) {
        return ZONES.getOrDefault(zone.getId(), "heure de Paris");
    }

    /** A month: "octobre 2026". */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + SPACE + month.getYear();
    }
}
