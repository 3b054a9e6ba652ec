package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is published of a desk on a day. A desk is where only one person can be met at a time: a place, the address of a
 * video, or an advisor at the telephone.
 *
 * @param id the desk and the day
 * @param published the times, none of which overlap
 * @param version how often it was changed
 */
record DeskDay(String id, List<Interval> published, long version) {
    private static final Duration KEPT = Duration.ofDays(2);

    static RecordSchema<DeskDay> schema() {
        return RecordSchema.of(DeskDay.class,
                values -> new DeskDay(values.get("slotId"), values.get("published"), values.<Long>get("version")))
                .partitionKey("slotId", DeskDay::id)
                .innerList("published", Interval.SCHEMA, DeskDay::published)
                .number("version", DeskDay::version)
                .instant("expiresAt", DeskDay::expiresAt);
    }

    /** The key of a desk's day, which no id of a slot is like. */
    static String id(String desk, LocalDate day) {
        return "desk#" + desk + "#" + day;
    }

    private Instant expiresAt() {
        return published.getLast().endsAt().plus(KEPT);
    }

    /** Whether something else is published at this time, or the very same. */
    boolean isTaken(Interval time) {
        return published.stream().anyMatch(time::overlaps);
    }

    /** The same with more of it. */
    DeskDay with(List<Interval> more) {
        return new DeskDay(id, Stream.concat(published.stream(), more.stream()).toList(), version + 1);
    }
}
