package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * Counts what was tried and was wrong, and locks what was wrong too often. What is tried is looked at first, and the
 * answer is given only once it is counted, or, for a right one, once {@link #unlocked} is written: many tries at once
 * get no more answers than tries one after the other, and a fault of ours counts for nobody.
 */
public final class AttemptLimiter {
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int TICKET_BYTES = 6;

    private final Cloud cloud;
    private final Table<Counter> table;
    private final InstantSource clock;
    private final int max;
    private final Duration lock;

    /**
     * @param cloud where the table and the clock are
     * @param max how many wrong ones there may be
     * @param lock how long the lock lasts, counted from the last of them
     */
    public AttemptLimiter(Cloud cloud, int max, Duration lock) {
        this.cloud = cloud;
        table = cloud.table("GUARDS_TABLE", () -> Counter.SCHEMA);
        clock = cloud.clock();
        this.max = max;
        this.lock = lock;
    }

    /** Whether something wrong may still be told. */
    public sealed interface Attempt {}

    /** It is counted, and may be told. */
    public record Allowed() implements Attempt {}

    /**
     * There were too many.
     *
     * @param until when one may try again
     */
    public record Locked(Instant until) implements Attempt {}

    /** The lock of this id, found only while it lasts; to be read before anything is looked at. */
    public Lookup<Locked> lock(String id) {
        return table.lookup(id).filter(this::locks).map(counter -> new Locked(counter.lockedUntil()));
    }

    private boolean locks(Counter counter) {
        return counter.wrong().size() >= max && counter.lockedUntil().isAfter(clock.instant());
    }

    /** Counts something wrong. */
    public Attempt countWrong(String id) {
        return countWrong(id, clock.instant().plus(lock));
    }

    /** The same with a lock until this instant, should it be the last one. */
    public Attempt countWrong(String id, Instant until) {
        var now = clock.instant();
        // The SDK's own retry after a lost answer finds its ticket, and does not count twice.
        var ticket = Base64.getUrlEncoder().encodeToString(cloud.randomBytes(TICKET_BYTES));
        Object[] values = {":until", until, ":expires", until.plus(GRACE), ":ticket", Set.of(ticket)};
        while (true) {
            var next = table.change(
                    Expression.of("SET lockedUntil = :until, expiresAt = :expires ADD wrong :ticket", values),
                    Expression.of("attribute_not_exists(wrong) OR size(wrong) < :max OR contains(wrong, :mine)",
                            ":max", max, ":mine", ticket),
                    id);
            if (next.made()) {
                return new Allowed();
            }
            if (next.record().filter(this::locks).isPresent()) {
                return new Locked(next.record().get().lockedUntil());
            }
            var first = table.change(
                    Expression.of("SET lockedUntil = :until, expiresAt = :expires, wrong = :ticket", values),
                    Expression.of("size(wrong) >= :max AND lockedUntil <= :now", ":max", max, ":now", now), id);
            if (first.made()) {
                return new Allowed();
            }
        }
    }

    /** That this id is not locked, for the other writes of a transaction. */
    public Write<Counter> unlocked(String id) {
        return table.check(notLocked(), id);
    }

    /** The write that forgets all that was wrong, refused while this id is locked. */
    public Write<Counter> forget(String id) {
        return table.delete(notLocked(), id);
    }

    /** The lock that refused {@link #unlocked} or {@link #forget}. */
    public Optional<Locked> lock(Transaction.Refused refused, Write<Counter> write) {
        return refused.item(write).map(counter -> new Locked(counter.lockedUntil()));
    }

    private Expression notLocked() {
        return Expression.of("attribute_not_exists(wrong) OR size(wrong) < :max OR lockedUntil <= :now",
                ":max", max, ":now", clock.instant());
    }

    /**
     * What was wrong so far.
     *
     * @param id what was tried
     * @param wrong a ticket each time that it was wrong
     * @param lockedUntil until when it is locked, if that was too often
     * @param expiresAt when the table may forget it
     */
    public record Counter(String id, Set<String> wrong, Instant lockedUntil, Instant expiresAt) {
        static final RecordSchema<Counter> SCHEMA = RecordSchema.of(Counter.class,
                values -> new Counter(values.get("id"), values.get("wrong"), values.instant("lockedUntil"),
                        values.instant("expiresAt")))
                .partitionKey("id", Counter::id)
                .field("wrong", EnhancedType.setOf(String.class), Counter::wrong)
                .instant("lockedUntil", Counter::lockedUntil)
                .instant("expiresAt", Counter::expiresAt);
    }
}
