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
 * The current password, asked for again in a session. A wrong one counts as a try of the session's browser and is told
 * only once it is counted; a right one is worth something in a transaction only, which is refused after too many.
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
        if (hasher.verify(typed, account.passwordHash())) {
            return new Right(attempts.forget(counter));
        }
        return attempts.countWrong(counter).<Outcome>map(lock -> new TooMany(lock.until())).orElseGet(Wrong::new);
    }

    /** Until when one must wait, if that is why a transaction was refused. */
    Optional<Instant> lock(Transaction.Refused refused, Right right) {
        return attempts.lock(refused, right.forgiven()).map(AttemptLimiter.Locked::until);
    }
}
