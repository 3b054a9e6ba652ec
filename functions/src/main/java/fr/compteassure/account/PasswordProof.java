package fr.compteassure.account;

import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AttemptCounter;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.session.Session;
import java.time.Instant;
import java.util.Optional;

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

    Outcome prove(Session session, Account account, String typed) {
        var counter = PasswordTries.counter(account.id(), Optional.of(session.deviceId()));
        var ticket = attempts.ticket();
        return switch (attempts.tryAcquire(counter, ticket)) {
            case AttemptLimiter.Locked(var until) -> new TooMany(until);
            case AttemptLimiter.Busy(var until) -> new TooMany(until);
            case AttemptLimiter.Allowed _ -> hasher.verify(typed, account.passwordHash())
                    ? new Right(attempts.forget(counter))
                    : wrong(counter, ticket);
        };
    }

    private Outcome wrong(String counter, String ticket) {
        attempts.countWrong(counter, ticket);
        return new Wrong();
    }

    /** Until when one must wait, if that is why a transaction was refused. */
    Optional<Instant> lock(Transaction.Refused refused, Right right) {
        return attempts.lock(refused, right.forgiven()).map(AttemptLimiter.Locked::until);
    }
}
