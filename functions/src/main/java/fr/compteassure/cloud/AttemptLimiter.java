package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what was tried and was wrong, and locks what was wrong too often; a fault of ours counts for nobody.
 *
 * <p>What costs much to look at, or must not be looked at too often, is looked at under a ticket, which is lent for some
 * seconds: {@link #tryAcquire} before, and {@link #wrong}, {@link #forget} or {@link #release} after, so that many tries
 * at once are no more looks than tries one after the other. Whoever finds all tickets lent waits for those that are under
 * way. What is cheap to look at is counted once it was wrong ({@link #countWrong}), and told only then; a right one
 * writes {@link #unlocked}.
 */
public final class AttemptLimiter {
    private static final Duration GRACE = Duration.ofDays(1);
    /** Longer than a function that looks may run. */
    private static final Duration LOOK = Duration.ofSeconds(30);
    /** Of real time: what is waited for is under way, whatever the application's clock says. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(4);
    private static final int TICKET_BYTES = 6;

    private final Cloud cloud;
    private final Table<AttemptCounter> table;
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
        table = cloud.table("ATTEMPTS_TABLE", () -> AttemptCounter.SCHEMA);
        clock = cloud.clock();
        this.max = max;
        this.lock = lock;
    }

    /** Whether something may be looked at. */
    public sealed interface Attempt {}

    /** It may. */
    public record Allowed() implements Attempt {}

    /**
     * Too many others look at this moment, and it lasts.
     *
     * @param until when they will have ended
     */
    public record Busy(Instant until) implements Attempt {}

    /**
     * There were too many.
     *
     * @param until when one may try again
     */
    public record Locked(Instant until) implements Attempt {}

    /** The lock of this id, found only while it lasts; to be read before anything is looked at. */
    public Lookup<Locked> lock(String id) {
        return table.lookup(id).filter(this::locks).map(AttemptLimiter::lock);
    }

    private static Locked lock(AttemptCounter counter) {
        return new Locked(counter.lockedUntil());
    }

    private boolean locks(AttemptCounter counter) {
        return counter.wrong().size() >= max && counter.lockedUntil().isAfter(clock.instant());
    }

    /** A ticket of one's own. */
    public String ticket() {
        return Base64.getUrlEncoder().encodeToString(cloud.randomBytes(TICKET_BYTES));
    }

    /**
     * Asks to look at something, before it is looked at. A ticket that was let in is let in again, so that a lost answer
     * or the same request twice takes no second place; nor does that keep the places of others from becoming free.
     *
     * @return not allowed when it is locked, or when others' looks last longer than one can wait for them
     */
    public Attempt tryAcquire(String id, String ticket) {
        var patientUntil = System.nanoTime() + MAX_WAIT.toNanos();
        while (true) {
            var now = clock.instant();
            var open = now.plus(LOOK);
            Object[] values = {":ticket", Set.of(ticket), ":open", open, ":expires", open.plus(GRACE)};
            var set = "SET openUntil = :open, expiresAt = :expires";
            var next = table.change(Expression.of(set + " ADD tickets :ticket", values), Expression.of(
                    "attribute_not_exists(tickets) OR size(tickets) < :max AND NOT contains(tickets, :mine)",
                    ":max", max, ":mine", ticket), id);
            if (next.made() || next.record().filter(one -> one.tickets().contains(ticket)).isPresent()) {
                return new Allowed();
            }
            // Gone meanwhile: then ask again.
            var counter = next.record();
            if (counter.filter(this::locks).isPresent()) {
                return new Locked(counter.get().lockedUntil());
            }
            if (counter.filter(one -> one.wrong().size() < max && one.openUntil().isAfter(now)).isPresent()) {
                if (System.nanoTime() > patientUntil) {
                    return new Busy(counter.get().openUntil());
                }
                Patience.forOthers();
            } else {
                counter.ifPresent(one -> freePlaces(one, now));
            }
        }
    }

    /** Those of a lock that is over, and those of who asked to look and was never heard of again. */
    private void freePlaces(AttemptCounter counter, Instant now) {
        if (counter.wrong().size() >= max) {
            table.change(Expression.of("REMOVE tickets, wrong"),
                    Expression.of("size(wrong) >= :max AND lockedUntil <= :now", ":max", max, ":now", now),
                    counter.id());
        } else {
            table.change(Expression.of(counter.wrong().isEmpty() ? "REMOVE tickets" : "SET tickets = wrong"),
                    Expression.of("openUntil <= :now", ":now", now), counter.id());
        }
    }

    /**
     * Counts what was looked at under this ticket: it was wrong. Refused when it is the last that may be wrong, which
     * {@link #lastWrong} counts, or was counted before.
     */
    public Write<AttemptCounter> wrong(String id, String ticket) {
        return wrong(Expression.of("attribute_not_exists(wrong) OR size(wrong) < :last AND NOT contains(wrong, :mine)",
                ":last", max - 1, ":mine", ticket), id, ticket);
    }

    /** Counts the last that may be wrong: there is a lock from then on. Refused when it was counted before. */
    public Write<AttemptCounter> lastWrong(String id, String ticket) {
        return wrong(Expression.of("attribute_not_exists(wrong) OR NOT contains(wrong, :mine)", ":mine", ticket), id,
                ticket);
    }

    private Write<AttemptCounter> wrong(Expression condition, String id, String ticket) {
        return table.update(wrong(ticket), condition, id);
    }

    private Expression wrong(String ticket) {
        var until = clock.instant().plus(lock);
        return Expression.of("SET lockedUntil = :until, expiresAt = :expires ADD wrong :ticket, tickets :ticket",
                ":until", until, ":expires", until.plus(GRACE), ":ticket", Set.of(ticket));
    }

    /** Counts what was looked at under this ticket at once, with nothing beside it: the last that may be wrong locks. */
    public void countWrong(String id, String ticket) {
        table.change(wrong(ticket), Expression.of("attribute_not_exists(wrong) OR NOT contains(wrong, :mine)", ":mine",
                ticket), id);
    }

    /** Gives a ticket back that was neither right nor wrong, because of a fault; if that fails, it ends by itself. */
    public void release(String id, String ticket) {
        try {
            table.change(Expression.of("DELETE tickets :ticket", ":ticket", Set.of(ticket)), Expression.of(
                    "contains(tickets, :mine) AND (attribute_not_exists(wrong) OR NOT contains(wrong, :mine))",
                    ":mine", ticket), id);
        } catch (RuntimeException _) {
            // What went wrong before is what the caller must hear of.
        }
    }

    /** Counts something wrong, which may be told unless this gives a lock. */
    public Optional<Locked> countWrong(String id) {
        var now = clock.instant();
        var until = now.plus(lock);
        // The SDK's own retry after a lost answer finds its ticket, and does not count twice.
        var ticket = ticket();
        Object[] values = {":until", until, ":expires", until.plus(GRACE), ":ticket", Set.of(ticket)};
        while (true) {
            var next = table.change(
                    Expression.of("SET lockedUntil = :until, expiresAt = :expires ADD wrong :ticket", values),
                    Expression.of("attribute_not_exists(wrong) OR size(wrong) < :max OR contains(wrong, :mine)",
                            ":max", max, ":mine", ticket),
                    id);
            if (next.made()) {
                return Optional.empty();
            }
            if (next.record().filter(this::locks).isPresent()) {
                return next.record().map(AttemptLimiter::lock);
            }
            var first = table.change(
                    Expression.of("SET lockedUntil = :until, expiresAt = :expires, wrong = :ticket", values),
                    Expression.of("size(wrong) >= :max AND lockedUntil <= :now", ":max", max, ":now", now), id);
            if (first.made()) {
                return Optional.empty();
            }
        }
    }

    /** That this id is not locked, for the other writes of a transaction. */
    public Write<AttemptCounter> unlocked(String id) {
        return table.check(notLocked(), id);
    }

    /** The write that forgets all that was wrong, refused while this id is locked. */
    public Write<AttemptCounter> forget(String id) {
        return table.delete(notLocked(), id);
    }

    /** The write that forgets all that was wrong, and the lock with it. */
    public Write<AttemptCounter> unlock(String id) {
        return table.delete(id);
    }

    /** The lock that refused {@link #unlocked} or {@link #forget}. */
    public Optional<Locked> lock(Transaction.Refused refused, Write<AttemptCounter> write) {
        return refused.item(write).map(AttemptLimiter::lock);
    }

    private Expression notLocked() {
        return Expression.of("attribute_not_exists(wrong) OR size(wrong) < :max OR lockedUntil <= :now",
                ":max", max, ":now", clock.instant());
    }
}
