package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.Sessions;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The log-in. Each try is counted before its password is looked at, whether the NIR is known or not, and a password is
 * verified for unknown people too: neither the answer nor its time tells who has an account.
 */
final class Authentication {
    private static final int MAX_TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Cloud cloud;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final AttemptLimiter attempts;
    private final IdempotencyStore requests;
    private final PasswordHasher hasher;

    Authentication(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        sessions = new Sessions(cloud);
        attempts = new AttemptLimiter(cloud);
        requests = new IdempotencyStore(cloud);
        hasher = new PasswordHasher(cloud.random());
    }

    /** What became of a log-in. */
    sealed interface Outcome {}

    /**
     * A session began.
     *
     * @param token what its holder presents
     * @param expiresAt when it ends unless it is used before
     */
    record LoggedIn(String token, Instant expiresAt) implements Outcome {}

    /** Nobody has this NIR and this password. */
    record Refused() implements Outcome {}

    /** The password is right and the account not validated yet. */
    record NotValidated() implements Outcome {}

    /**
     * Too many passwords were wrong.
     *
     * @param until when one may try again
     */
    record TooManyTries(Instant until) implements Outcome {}

    /** The idempotency key was used with another body. */
    record KeyReused() implements Outcome {}

    Outcome logIn(Nir nir, String password, Optional<IdempotencyKey> once) {
        var id = cloud.keyedHash().of(nir);
        var account = AsyncCall.of(() -> accounts.get(id));
        return switch (attempts.tryAcquire(tries(id), MAX_TRIES, LOCK)) {
            case AttemptLimiter.Locked(var until) -> new TooManyTries(until);
            case AttemptLimiter.Allowed _ -> logIn(id, account.result(), password, once);
        };
    }

    private Outcome logIn(InsuredId id, Optional<Account> found, String password, Optional<IdempotencyKey> once) {
        var account = found.filter(one -> !one.lapsed(cloud.clock().instant()));
        var right = account.isPresent()
                ? hasher.verify(password, account.get().passwordHash())
                : hasher.verifyAgainstNothing(password);
        if (!right) {
            return new Refused();
        }
        if (account.get().status() == Status.PENDING) {
            forgetTries(id);
            return new NotValidated();
        }
        return begin(account.get(), password, once);
    }

    private Outcome begin(Account account, String password, Optional<IdempotencyKey> once) {
        var id = account.id();
        var seed = Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(32));
        var secret = secret(seed);
        var session = sessions.begin(id, secret);
        var newHash = hasher.needsRehash(account.passwordHash())
                ? Optional.of(hasher.hash(password))
                : Optional.<String>empty();
        var transaction = cloud.transaction()
                .with(accounts.loggedIn(account, newHash))
                .with(sessions.writing(session))
                .with(attempts.forget(tries(id)));
        once.ifPresent(key -> transaction.with(
                requests.record(key, session.expiresAt().getEpochSecond() + " " + seed)));
        return switch (transaction.commit()) {
            case Transaction.Done _ -> loggedIn(id, secret, session.expiresAt());
            case Transaction.Refused refused when once.isPresent() && refused.at(3) -> again(id, once.get(), refused);
            case Transaction.Refused _ -> new Refused();
        };
    }

    private Outcome again(InsuredId id, IdempotencyKey once, Transaction.Refused refused) {
        forgetTries(id);
        return requests.replay(once, refused.item(3)).map(noted -> noted.split(" "))
                .map(noted -> loggedIn(id, secret(noted[1]), Instant.ofEpochSecond(Long.parseLong(noted[0]))))
                .orElseGet(KeyReused::new);
    }

    /** What a table holds must not log anybody in: of the token it keeps a seed, useless without the fund's key. */
    private String secret(String seed) {
        return cloud.keyedHash().text("session", seed);
    }

    private static Outcome loggedIn(InsuredId id, String secret, Instant expiresAt) {
        return new LoggedIn(Sessions.token(id, secret), expiresAt);
    }

    private void forgetTries(InsuredId id) {
        cloud.transaction().with(attempts.forget(tries(id))).commit();
    }

    private static String tries(InsuredId id) {
        return "log-in#" + id;
    }
}
