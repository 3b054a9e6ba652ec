package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Counts failures hour by hour of the clock, each by one atomic update, and tells when there were too many. */
public final class HourlyCounter {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Table<Failures> table;
    private final InstantSource clock;
    private final int max;

    /**
     * @param cloud where the table and the clock are
     * @param max how many there may be in an hour
     */
    public HourlyCounter(Cloud cloud, int max) {
        table = cloud.table("ATTEMPTS_TABLE", () -> Failures.SCHEMA);
        clock = cloud.clock();
        this.max = max;
    }

    /** The end of this hour, found only if there were enough failures in it. */
    public Lookup<Instant> full(String id) {
        return table.lookup(key(id)).filter(failures -> failures.count() >= max).map(_ -> end());
    }

    /**
     * Counts failures.
     *
     * @param more how many: one, or none, which takes as long
     * @return the end of this hour when there are too many by now
     */
    public Optional<Instant> count(String id, int more) {
        var counted = table.change(
                Expression.of("SET expiresAt = :expires ADD failures :more", ":expires", end().plus(AN_HOUR),
                        ":more", more),
                Expression.of("attribute_not_exists(id) OR attribute_exists(id)"), key(id));
        return counted.record().filter(failures -> failures.count() > max).map(_ -> end());
    }

    private String key(String id) {
        return id + "#" + hour();
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private Instant end() {
        return hour().plus(AN_HOUR);
    }

    record Failures(String id, Long count, Instant expiresAt) {
        static final RecordSchema<Failures> SCHEMA = RecordSchema.of(Failures.class,
                values -> new Failures(values.get("id"), values.get("failures"), values.instant("expiresAt")))
                .partitionKey("id", Failures::id)
                .number("failures", Failures::count)
                .instant("expiresAt", Failures::expiresAt);
    }
}
