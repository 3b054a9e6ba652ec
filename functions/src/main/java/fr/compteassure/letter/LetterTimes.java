package fr.compteassure.letter;

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

    /** "27 novembre 2026 à 9 h 05 (heure de La Réunion)". */
    String moment(Instant instant) {
        return FrenchCalendar.moment(instant.atZone(zone));
    }
}
