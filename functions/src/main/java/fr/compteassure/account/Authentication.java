package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.session.DeviceTokens;
import fr.compteassure.session.DeviceTokens.KnownDevice;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.Instant;
import java.util.Optional;

/**
 * The log-in. A password is verified for unknown people too, and a wrong one is counted for everybody: neither the answer
 * nor its time tells who has an account. A browser that was in before has tries of its own.
 */
final class Authentication {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final DeviceTokens devices;
    private final AttemptLimiter attempts;
    private final AddressLimiter addresses;
    private final IdempotencyStore requests;
    private final PasswordHasher hasher;
    private final SessionBeginning beginning;
    private final LogInRefusal refusal;

    Authentication(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        sessions = new Sessions(cloud);
        devices = new DeviceTokens(cloud);
        attempts = Limit.LOG_IN.attempts(cloud);
        addresses = new AddressLimiter(cloud, "log-in");
        requests = new IdempotencyStore(cloud);
        hasher = new PasswordHasher(cloud::random);
        beginning = new SessionBeginning(cloud);
        refusal = new LogInRefusal(cloud);
    }

    /**
     * What somebody gives to log in.
     *
     * @param nir who
     * @param password what was typed
     * @param deviceToken what the browser keeps of an earlier log-in
     * @param userAgent what the browser says of itself
     * @param sourceIp where the request comes from
     */
    record Credentials(Nir nir, String password, Optional<String> deviceToken, Optional<String> userAgent,
            String sourceIp) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /** What became of a log-in. */
    sealed interface Outcome {}

    /**
     * A session began.
     *
     * @param token what its holder presents
     * @param expiresAt when it ends unless it is used before
     * @param deviceToken what gives the browser tries of its own
     * @param emailStatus what is wrong with the e-mail address of the account, if something is
     */
    record LoggedIn(String token, Instant expiresAt, String deviceToken, Optional<EmailStatus> emailStatus)
            implements
                Outcome {}

    /** Nobody has this NIR and this password. */
    record Refused() implements Outcome {}

    /** The password is right and the account not validated yet. */
    record NotValidated() implements Outcome {}

    /** The password is right and the fund froze the account. */
    record Frozen() implements Outcome {}

    /**
     * Too many passwords were wrong, or too much from this address.
     *
     * @param limit which one, as it is told
     * @param until when one may try again
     */
    record TooManyTries(Limit limit, Instant until) implements Outcome {}

    /** A try: whose, in which browser, and the ticket that it takes among the tries of both. */
    private record Try(InsuredId id, Credentials given, Optional<KnownDevice> device, String ticket,
            Optional<IdempotencyKey> key) {
        String counter() {
            return PasswordTries.counter(id, device.map(KnownDevice::id));
        }
    }

    private record Known(Optional<String> earlier, Optional<Account> account, Optional<String> era,
            Optional<Instant> full, Optional<Instant> told) {}

    Outcome logIn(Credentials given, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(given.nir());
        var device = given.deviceToken().flatMap(devices::read).filter(one -> one.insured().equals(id));
        // The same request twice at once is one look.
        var ticket = key.map(one -> KeyedHash.ofSecret(one.id() + one.bodyHash())).orElseGet(attempts::ticket);
        return logIn(new Try(id, given, device, ticket, key));
    }

    private Outcome logIn(Try one) {
        var attempt = AsyncCall.of(() -> attempts.tryAcquire(one.counter(), one.ticket()));
        Known known;
        Optional<Outcome> unlessWrong;
        try {
            var read = read(one);
            if (read.isEmpty()) {
                attempt.result();
                return neither(one, logIn(new Try(one.id(), one.given(), Optional.empty(), one.ticket(), one.key())));
            }
            known = read.get();
            unlessWrong = logIn(one, known, attempt);
        } catch (RuntimeException e) {
            attempt.settle();
            throw neither(one, e);
        }
        // A fault from here on gives no ticket back: the password was looked at.
        return unlessWrong.orElseGet(() -> refused(one, known));
    }

    /** Reads what there is to know; empty when the browser's token ended, which only what was read tells. */
    private Optional<Known> read(Try one) {
        var earlier = requests.earlier(one.key());
        var account = accounts.lookup(one.id());
        var era = sessions.era(one.id());
        var full = addresses.full(one.given().sourceIp());
        var told = refusal.told(one.id());
        var ended = one.device().map(device -> devices.ended(device.id())).orElseGet(Lookup::nothing);
        var read = cloud.read(earlier, account, era, full, told, ended);
        var isOver = one.device().isPresent() && (read.of(ended).isPresent()
                || read.of(era).filter(one.device().get()::isOf).isEmpty());
        return isOver
                ? Optional.empty()
                : Optional.of(new Known(read.of(earlier), read.of(account), read.of(era), read.of(full),
                        read.of(told)));
    }

    private Optional<Outcome> logIn(Try one, Known known, AsyncCall<AttemptLimiter.Attempt> attempt) {
        if (known.earlier().isPresent()) {
            attempt.result();
            return Optional.of(neither(one, beginning.again(one.id(), known.account(), known.earlier().get())));
        }
        return switch (attempt.result()) {
            case AttemptLimiter.Locked(var until) -> Optional.of(locked(one, known, until));
            // No lock, and so no e-mail of one.
            case AttemptLimiter.Busy(var until) -> Optional.of(new TooManyTries(Limit.PASSWORD_IN_DEVICE, until));
            case AttemptLimiter.Allowed _ when known.full().isPresent() ->
                Optional.of(neither(one, new TooManyTries(Limit.ADDRESS, known.full().get())));
            case AttemptLimiter.Allowed _ -> look(one, known);
        };
    }

    private Outcome locked(Try one, Known known, Instant until) {
        refusal.tell(one.id(), known.account(), known.told(), until);
        return new TooManyTries(Limit.LOG_IN, until);
    }

    private Outcome refused(Try one, Known known) {
        var full = AsyncCall.of(() -> addresses.count(one.given().sourceIp()));
        refusal.count(one.id(), one.counter(), one.ticket(), known.account());
        return full.result().<Outcome>map(until -> new TooManyTries(Limit.ADDRESS, until)).orElseGet(Refused::new);
    }

    /** What was neither a wrong password nor the beginning of a session takes no place among the tries. */
    private <R> R neither(Try one, R outcome) {
        attempts.release(one.counter(), one.ticket());
        return outcome;
    }

    /** Looks at the password; empty when it is wrong. */
    private Optional<Outcome> look(Try one, Known known) {
        var account = known.account()
                .filter(found -> !found.lapsed(cloud.clock().instant()) && found.status() != Status.CLOSING)
                .filter(found -> found.passwordHash() != null);
        var right = account.isPresent()
                ? hasher.verify(one.given().password(), account.get().passwordHash())
                : hasher.verifyAgainstNothing(one.given().password());
        if (!right) {
            return Optional.empty();
        }
        return Optional.of(switch (account.get().status()) {
            // Without an era it is being frozen or closed at this moment.
            case ACTIVE -> known.era().map(era -> begin(one, account.get(), era))
                    .orElseGet(() -> neither(one, new Refused()));
            case PENDING -> forgiven(one, new NotValidated());
            case FROZEN, CLOSING -> forgiven(one, new Frozen());
        });
    }

    private Outcome forgiven(Try one, Outcome outcome) {
        var forgotten = attempts.forget(one.counter());
        return cloud.transaction().with(forgotten).commit() instanceof Transaction.Refused refused
                ? new TooManyTries(Limit.LOG_IN, attempts.lock(refused, forgotten).orElseThrow().until())
                : outcome;
    }

    private Outcome begin(Try one, Account account, String era) {
        return switch (beginning.begin(account, era, one.device().map(KnownDevice::id), one.counter(), one.given(),
                one.key())) {
            case SessionBeginning.Begun(var tokens) -> tokens;
            case SessionBeginning.BegunBefore(var tokens) -> neither(one, tokens);
            case SessionBeginning.Locked(var until) -> new TooManyTries(Limit.LOG_IN, until);
            case SessionBeginning.Outdated _ -> neither(one, new Refused());
        };
    }
}
