package fr.compteassure.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as keys and answers have them. */
final class Moments {
    private Moments() {}

    /** What the ids of all that begins then begin with; what begins later sorts behind it. */
    static String key(Instant moment) {
        return "%012x".formatted(moment.toEpochMilli());
    }

    /** The same of the first moment of a day. */
    static String key(LocalDate day, ZoneId zone) {
        return key(day.atStartOfDay(zone).toInstant());
    }

    /** A moment as the API tells it: with the offset of the fund's own time, such as {@code 2026-12-01T09:00:00+01:00}. */
    static String json(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
