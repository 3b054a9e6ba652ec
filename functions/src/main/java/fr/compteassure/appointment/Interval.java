package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * A time.
 *
 * @param startsAt its first moment
 * @param endsAt the first moment that is no longer of it
 */
record Interval(Instant startsAt, Instant endsAt) {
    static final RecordSchema<Interval> SCHEMA = RecordSchema.of(Interval.class,
            values -> new Interval(values.instant("startsAt"), values.instant("endsAt")))
            .instant("startsAt", Interval::startsAt)
            .instant("endsAt", Interval::endsAt);

    /** Whether both have a moment in common. */
    boolean overlaps(Interval other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
