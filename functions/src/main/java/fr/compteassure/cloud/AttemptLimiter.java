package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Counts attempts and locks what was tried too often. Each is one conditional write, so parallel callers cannot outrun it. */
public final class AttemptLimiter {
    private static final Duration GRACE = Duration.ofDays(1);

    private final Table<Counter> table;
    private final InstantSource clock;

    /** @param cloud where the table and the clock are */
    public AttemptLimiter(Cloud cloud) {
        table = cloud.table(Config::guardsTable, () -> Counter.SCHEMA);
        clock = cloud.clock();
    }

    /** What became of a try. */
    public sealed interface Try {}

    /** The try is taken and counted. */
    public record Allowed() implements Try {}

    /**
     * No try is left.
     *
     * @param until when tries begin again
     */
    public record Locked(Instant until) implements Try {}

    /**
     * Takes one try before it is made, so that tries made at the same time are all counted. Tries add up until
     * {@link #forget}; the last one locks.
     *
     * @param id what is tried
     * @param most how many tries there are
     * @param lock how long the lock lasts, counted from the last try
     */
    public Try tryAcquire(String id, int most, Duration lock) {
        var now = clock.instant();
        var until = now.plus(lock);
        var set = "lockedUntil = :until, expiresAt = :expires";
        Object[] times = {":until", until, ":expires", until.plus(GRACE), ":one", 1};
        while (true) {
            var next = table.change(Expression.of("SET " + set + " ADD tries :one", times),
                    Expression.of("attribute_not_exists(tries) OR tries < :most", ":most", most), id);
            if (next.made()) {
                return new Allowed();
            }
            if (next.record().isPresent() && next.record().get().lockedUntil().isAfter(now)) {
                return new Locked(next.record().get().lockedUntil());
            }
            var first = table.change(Expression.of("SET " + set + ", tries = :one", times),
                    Expression.of("tries >= :most AND lockedUntil <= :now", ":most", most, ":now", now), id);
            if (first.made()) {
                return new Allowed();
            }
        }
    }

    /** A read of the tries of this id, for {@link Table#read} beside other tables. */
    public ReadBatch reading(String id) {
        return table.reading(id);
    }

    /** Until when this id is locked, if it is, among what was read with {@link #reading}. */
    public Optional<Instant> lockIn(BatchRead read, int most) {
        return locked(read.of(table), most);
    }

    private Optional<Instant> locked(Optional<Counter> found, int most) {
        return found.filter(counter -> counter.tries() >= most && counter.lockedUntil().isAfter(clock.instant()))
                .map(Counter::lockedUntil);
    }

    /** Until when this id is locked, if it is. */
    public Optional<Instant> lock(String id, int most) {
        return locked(table.get(id), most);
    }

    /** That this id is not locked, for the other writes of a transaction. */
    public TransactWriteItem unlocked(String id, int most) {
        return table.check(Expression.of("attribute_not_exists(tries) OR tries < :most OR lockedUntil <= :now",
                ":most", most, ":now", clock.instant()), id);
    }

    /** The write that forgets all tries of this id. */
    public TransactWriteItem forget(String id) {
        return table.delete(id);
    }

    private record Counter(String id, long tries, Instant lockedUntil, Instant expiresAt) {
        static final RecordSchema<Counter> SCHEMA = RecordSchema.of(Counter.class, Counter::read)
                .partitionKey("id", Counter::id)
                .number("tries", Counter::tries)
                .instant("lockedUntil", Counter::lockedUntil)
                .instant("expiresAt", Counter::expiresAt);

        private static Counter read(RecordSchema.Values values) {
            Long tries = values.get("tries");
            return new Counter(values.get("id"), tries == null ? 0 : tries, values.instant("lockedUntil"),
                    values.instant("expiresAt"));
        }
    }
}
