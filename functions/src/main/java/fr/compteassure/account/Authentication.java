package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.Sessions;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The log-in. A password is verified for unknown people too, and a wrong one is counted for everybody: neither the answer
 * nor its time tells who has an account.
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
        attempts = new AttemptLimiter(cloud, MAX_TRIES, LOCK);
        requests = new IdempotencyStore(cloud);
        hasher = new PasswordHasher(cloud::random);
        cloud.willHash();
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

    Outcome logIn(Nir nir, String password, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(nir);
        // The same request twice at once is one look.
        var ticket = key.map(one -> KeyedHash.ofSecret(one.id() + one.bodyHash())).orElseGet(attempts::ticket);
        var attempt = AsyncCall.of(() -> attempts.tryAcquire(attempt(id), ticket));
        Optional<Outcome> unlessWrong;
        try {
            unlessWrong = logIn(id, password, key, ticket, attempt);
        } catch (RuntimeException e) {
            attempt.settle();
            throw neither(id, ticket, e);
        }
        // A fault from here on gives no ticket back: the password was looked at.
        return unlessWrong.orElseGet(() -> refused(id, ticket));
    }

    private Optional<Outcome> logIn(InsuredId id, String password, Optional<IdempotencyKey> key, String ticket,
            AsyncCall<AttemptLimiter.Attempt> attempt) {
        var earlier = requests.earlier(key);
        var account = accounts.lookup(id);
        var read = cloud.read(earlier, account);
        if (read.of(earlier).isPresent()) {
            attempt.result();
            return Optional.of(neither(id, ticket, loggedInBefore(id, read.of(earlier).get())));
        }
        return switch (attempt.result()) {
            case AttemptLimiter.Locked(var until) -> Optional.of(new TooManyTries(until));
            case AttemptLimiter.Allowed _ -> look(id, read.of(account), password, key, ticket);
        };
    }

    private Outcome refused(InsuredId id, String ticket) {
        attempts.countWrong(attempt(id), ticket);
        return new Refused();
    }

    /** What was neither a wrong password nor the beginning of a session takes no place among the tries. */
    private <R> R neither(InsuredId id, String ticket, R outcome) {
        attempts.release(attempt(id), ticket);
        return outcome;
    }

    /** Looks at the password; empty when it is wrong. */
    private Optional<Outcome> look(InsuredId id, Optional<Account> found, String password, Optional<IdempotencyKey> key,
            String ticket) {
        var account = found.filter(one -> !one.lapsed(cloud.clock().instant()));
        var right = account.isPresent()
                ? hasher.verify(password, account.get().passwordHash())
                : hasher.verifyAgainstNothing(password);
        if (!right) {
            return Optional.empty();
        }
        return Optional.of(account.get().status() == Status.PENDING
                ? notValidated(id)
                : begin(account.get(), password, key, ticket));
    }

    private Outcome notValidated(InsuredId id) {
        var forgotten = attempts.forget(attempt(id));
        return cloud.transaction().with(forgotten).commit() instanceof Transaction.Refused refused
                ? locked(refused, forgotten)
                : new NotValidated();
    }

    private Outcome begin(Account account, String password, Optional<IdempotencyKey> key, String ticket) {
        var id = account.id();
        var seed = Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(32));
        var session = sessions.begin(id, secret(seed));
        var newHash = hasher.needsRehash(account.passwordHash())
                ? Optional.of(hasher.hash(password))
                : Optional.<String>empty();
        var forgotten = attempts.forget(attempt(id));
        var result = cloud.transaction()
                .with(accounts.loggedIn(account, newHash))
                .with(sessions.writing(session))
                .with(forgotten)
                .once(key, session.expiresAt().getEpochSecond() + " " + seed).commit();
        return switch (result) {
            case Transaction.Done _ -> loggedIn(id, seed, session.expiresAt());
            case Transaction.Repeated(var noted) -> neither(id, ticket, loggedInBefore(id, noted));
            case Transaction.Refused refused when refused.by(forgotten) -> locked(refused, forgotten);
            // The password was changed meanwhile.
            case Transaction.Refused _ -> neither(id, ticket, new Refused());
        };
    }

    private Outcome locked(Transaction.Refused refused, Write<AttemptLimiter.Counter> forgotten) {
        return new TooManyTries(attempts.lock(refused, forgotten).orElseThrow().until());
    }

    private Outcome loggedInBefore(InsuredId id, String noted) {
        var parts = noted.split(" ");
        return loggedIn(id, parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
    }

    private Outcome loggedIn(InsuredId id, String seed, Instant expiresAt) {
        return new LoggedIn(Sessions.token(id, secret(seed)), expiresAt);
    }

    /** What a table holds must not log anybody in: of the token it keeps a seed, useless without the fund's key. */
    private String secret(String seed) {
        return cloud.keyedHash().text("session", seed);
    }

    private static String attempt(InsuredId id) {
        return "log-in#" + id;
    }
}
