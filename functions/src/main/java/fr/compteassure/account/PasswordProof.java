package fr.compteassure.account;

import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptCounter;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.session.SessionToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The current password, asked for again in a session. It is looked at under a ticket of the session's browser, as at a
 * log-in: without a look not even the time until the answer can tell a right one from a wrong one. A wrong one is told
 * only once it is counted; a right one is worth something in a transaction only.
 */
final class PasswordProof {
    private final AttemptLimiter attempts;
    private final PasswordHasher hasher;

    PasswordProof(Cloud cloud) {
        attempts = Limit.PASSWORD_IN_DEVICE.attempts(cloud);
        hasher = new PasswordHasher(cloud::random);
    }

    /** What was found of a password. */
    sealed interface Outcome {}

    /**
     * It is right.
     *
     * @param forgiven the write that forgets the wrong ones before it, refused when there were too many
     */
    record Right(Write<AttemptCounter> forgiven) implements Outcome {}

    /** It is wrong. */
    record Wrong() implements Outcome {}

    /**
     * Too many were wrong.
     *
     * @param until when one may try again
     */
    record TooMany(Instant until) implements Outcome {}

    /**
     * A ticket for a look, asked for beside the check of the session.
     *
     * @param counter where it is counted
     * @param id the ticket
     * @param attempt whether it was given
     */
    record Ticket(String counter, String id, AttemptLimiter.Attempt attempt) {}

    /** Asks for a ticket of the browser that the session says to be in. */
    Ticket ticket(SessionToken claim) {
        var counter = PasswordTries.counter(claim.insured(), Optional.of(claim.deviceId()));
        var id = attempts.ticket();
        return new Ticket(counter, id, attempts.tryAcquire(counter, id));
    }

    /** Gives a ticket back under which nothing was looked at; if it was not given, that does no harm. */
    void giveBack(AsyncCall<Ticket> ticket) {
        try {
            attempts.release(ticket.result().counter(), ticket.result().id());
        } catch (RuntimeException _) {
            // Why nothing was looked at is what the caller must hear of.
        }
    }

    /** Does what comes before the look; if that fails, there is none, and the ticket is given back. */
    <R> R beforeLook(AsyncCall<Ticket> ticket, Supplier<R> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            giveBack(ticket);
            throw e;
        }
    }

    /** Looks at a password under a ticket. */
    Outcome prove(Ticket ticket, Account account, String typed) {
        return switch (ticket.attempt()) {
            case AttemptLimiter.Locked(var until) -> new TooMany(until);
            case AttemptLimiter.Busy(var until) -> new TooMany(until);
            case AttemptLimiter.Allowed _ -> hasher.verify(typed, account.passwordHash())
                    ? new Right(attempts.forget(ticket.counter()))
                    : wrong(ticket);
        };
    }

    private Outcome wrong(Ticket ticket) {
        attempts.countWrong(ticket.counter(), ticket.id());
        return new Wrong();
    }

    /** Until when one must wait, if that is why a transaction was refused. */
    Optional<Instant> lock(Transaction.Refused refused, Right right) {
        return attempts.lock(refused, right.forgiven()).map(AttemptLimiter.Locked::until);
    }
}
