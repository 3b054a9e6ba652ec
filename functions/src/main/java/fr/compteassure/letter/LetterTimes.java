package fr.compteassure.letter;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.FrenchCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days and times as letters name them: those of the fund's own time zone, by which its readers live.
 *
 * @param zone the fund's
 */
record LetterTimes(ZoneId zone) {
    /** "27 novembre 2026". */
    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** "27 novembre 2026". */
    String day(LocalDate day) {
        return FrenchCalendar.day(day);
    }

    /** "27 novembre 2026 à 9 h 05 (heure de Paris)". */
    String moment(Instant instant) {
        var time = instant.atZone(zone);
        return "%s à %d\u00A0h\u00A0%02d (heure %s)".formatted(day(instant), time.getHour(), time.getMinute(),
                zone.equals(Cloud.FRANCE) ? "de Paris" : "locale");
    }
}
