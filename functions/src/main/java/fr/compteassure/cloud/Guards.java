package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Counters of tries, and idempotency keys. Each is one conditional write, so parallel callers cannot outrun them. */
public final class Guards {
    private static final Duration KEY_LIFE = Duration.ofHours(24);
    private static final Duration GRACE = Duration.ofDays(1);

    private final Table<Guard> table;
    private final InstantSource clock;

    /** @param cloud where the table and the clock are */
    public Guards(Cloud cloud) {
        table = cloud.table(Config::guardsTable, () -> Guard.SCHEMA);
        clock = cloud.clock();
    }

    /** What became of a try. */
    public sealed interface Try {}

    /** The try is taken and counted. */
    public record Taken() implements Try {}

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
    public Try take(String id, int most, Duration lock) {
        var now = clock.instant();
        var until = now.plus(lock);
        var set = "lockedUntil = :until, expiresAt = :expires";
        Object[] times = {":until", until, ":expires", until.plus(GRACE), ":one", 1};
        while (true) {
            var next = table.change(Clause.of("SET " + set + " ADD tries :one", times),
                    Clause.of("attribute_not_exists(tries) OR tries < :most", ":most", most), id);
            if (next.made()) {
                return new Taken();
            }
            if (next.record().isPresent() && next.record().get().lockedUntil().isAfter(now)) {
                return new Locked(next.record().get().lockedUntil());
            }
            var first = table.change(Clause.of("SET " + set + ", tries = :one", times),
                    Clause.of("tries >= :most AND lockedUntil <= :now", ":most", most, ":now", now), id);
            if (first.made()) {
                return new Taken();
            }
        }
    }

    /** A read of the tries of this id, for {@link Table#read} beside other tables. */
    public ReadBatch reading(String id) {
        return table.reading(id);
    }

    /** Until when this id is locked, if it is, among what was read with {@link #reading}. */
    public Optional<Instant> lockIn(Read read, int most) {
        return locked(read.of(table), most);
    }

    private Optional<Instant> locked(Optional<Guard> found, int most) {
        return found.filter(guard -> guard.tries() >= most && guard.lockedUntil().isAfter(clock.instant()))
                .map(Guard::lockedUntil);
    }

    /** Until when this id is locked, if it is. */
    public Optional<Instant> lock(String id, int most) {
        return locked(table.get(id), most);
    }

    /** That this id is not locked, for the other writes of a transaction. */
    public TransactWriteItem unlocked(String id, int most) {
        return table.check(Clause.of("attribute_not_exists(tries) OR tries < :most OR lockedUntil <= :now",
                ":most", most, ":now", clock.instant()), id);
    }

    /** The write that forgets all tries of this id. */
    public TransactWriteItem forget(String id) {
        return table.delete(id);
    }

    /** The write that is refused when it was made before, for as long as that is remembered. */
    public TransactWriteItem once(String id, Duration remembered) {
        return table.put(new Guard(id, 0, null, null, null, clock.instant().plus(remembered)),
                Clause.of("attribute_not_exists(id)"));
    }

    /** The write that remembers what came of a request, refused when its key was used within 24 hours. */
    public TransactWriteItem remember(Once once, String outcome) {
        var now = clock.instant();
        return table.put(new Guard(once.id(), 0, null, once.bodyHash(), outcome, now.plus(KEY_LIFE)),
                Clause.of("attribute_not_exists(id) OR expiresAt <= :now", ":now", now));
    }

    /**
     * What came of the earlier request of this key.
     *
     * @param item what stood in the way of {@link #remember}
     * @return the outcome, or empty when the earlier request had another body
     */
    public Optional<String> recall(Once once, Map<String, AttributeValue> item) {
        return Optional.of(table.record(item))
                .filter(guard -> once.bodyHash().equals(guard.bodyHash())).map(Guard::outcome);
    }

    private record Guard(String id, long tries, Instant lockedUntil, String bodyHash, String outcome,
            Instant expiresAt) {
        static final RecordSchema<Guard> SCHEMA = RecordSchema.of(Guard.class, Guard::read)
                .partitionKey("id", Guard::id)
                .number("tries", Guard::tries)
                .instant("lockedUntil", Guard::lockedUntil)
                .text("bodyHash", Guard::bodyHash)
                .text("outcome", Guard::outcome)
                .instant("expiresAt", Guard::expiresAt);

        private static Guard read(RecordSchema.Values values) {
            Long tries = values.get("tries");
            return new Guard(values.get("id"), tries == null ? 0 : tries, values.instant("lockedUntil"),
                    values.get("bodyHash"), values.get("outcome"), values.instant("expiresAt"));
        }
    }
}
