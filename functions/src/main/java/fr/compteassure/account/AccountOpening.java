package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The opening of an account: four facts must be those of one person of the registry. */
final class AccountOpening {
    /** The terms of use that are accepted today. */
    static final String TERMS_VERSION = "2026-11";

    private final Cloud cloud;
    private final InsuredStore registry;
    private final AccountStore accounts;
    private final OutboxStore outbox;
    private final IdempotencyStore requests;
    private final AttemptLimiter attempts;
    private final AddressLimiter addresses;
    private final Reopenings reopenings;
    private final PasswordHasher hasher;

    AccountOpening(Cloud cloud) {
        this.cloud = cloud;
        registry = new InsuredStore(cloud);
        accounts = new AccountStore(cloud);
        outbox = new OutboxStore(cloud);
        requests = new IdempotencyStore(cloud);
        attempts = Limit.IDENTITY.attempts(cloud);
        addresses = new AddressLimiter(cloud, "opening");
        reopenings = new Reopenings(cloud);
        hasher = new PasswordHasher(cloud::random);
    }

    /** What became of an application. */
    sealed interface Outcome {}

    /**
     * The account is open, to validate.
     *
     * @param validateBefore the second from which it can no longer be
     */
    record Opened(Instant validateBefore) implements Outcome {}

    /** No person of the registry has these four facts. */
    record NotRecognised() implements Outcome {}

    /**
     * Too many facts were wrong, or e-mails bounced, for this NIR or from this address.
     *
     * @param limit which limit was met
     * @param until when one may try again
     */
    record TooManyTries(Limit limit, Instant until) implements Outcome {}

    /** The person has an account. */
    record AccountExists() implements Outcome {}

    /** The e-mail address serves another account. */
    record EmailInUse() implements Outcome {}

    /** @param sourceIp where the application comes from */
    Outcome open(AccountApplication application, String sourceIp, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(application.nir());
        var earlier = requests.earlier(key);
        var lock = attempts.lock(attempt(id));
        var person = registry.lookup(id);
        var standing = accounts.lookup(id);
        var full = addresses.full(sourceIp);
        var read = cloud.read(earlier, lock, full, person, standing);
        if (read.of(earlier).isPresent()) {
            return openedBefore(read.of(earlier).get());
        }
        if (read.of(lock).isPresent()) {
            return new TooManyTries(Limit.IDENTITY, read.of(lock).get().until());
        }
        if (read.of(full).isPresent()) {
            return new TooManyTries(Limit.ADDRESS, read.of(full).get());
        }
        // For a wrong identity too: among many tried at once, the time would tell the right one though it is locked by then.
        var passwordHash = hasher.hash(application.password().value());
        var outcome = read.of(person).filter(application::identifies).filter(this::adult)
                .map(found -> open(application, passwordHash, found, read.of(standing), sourceIp, key))
                .orElseGet(NotRecognised::new);
        return switch (outcome) {
            case NotRecognised _,EmailInUse _ -> counted(id, sourceIp, outcome);
            case Opened _,AccountExists _,TooManyTries _ -> outcome;
        };
    }

    private static Outcome openedBefore(String noted) {
        return new Opened(Instant.ofEpochSecond(Long.parseLong(noted)));
    }

    /** Addresses that serve others are counted too: whose identity is right would go through them to find who has an account. */
    private Outcome counted(InsuredId id, String sourceIp, Outcome failure) {
        var full = AsyncCall.of(() -> addresses.count(sourceIp));
        var locked = attempts.countWrong(attempt(id));
        return full.result().<Outcome>map(until -> new TooManyTries(Limit.ADDRESS, until))
                .or(() -> locked.map(lock -> new TooManyTries(Limit.IDENTITY, lock.until()))).orElse(failure);
    }

    private boolean adult(InsuredPerson person) {
        return isAdult(person, cloud.today());
    }

    /** Minors are on the account of a parent, and have one of their own from 18 on. */
    static boolean isAdult(InsuredPerson person, LocalDate today) {
        return !person.birthDate().isAfter(today.minusYears(18));
    }

    private static String attempt(InsuredId id) {
        return "identity#" + id;
    }

    private Outcome open(AccountApplication application, String passwordHash, InsuredPerson person,
            Optional<Account> standing, String sourceIp, Optional<IdempotencyKey> key) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var replaced = standing.filter(old -> old.lapsed(now) || old.isOutOfReach());
        var reopening = replaced.filter(old -> !old.lapsed(now)).map(old -> reopenings.counting(old.id(), sourceIp));
        var deadline = Account.deadline(now, replaced.map(Account::validateBefore));
        var contact = application.contact();
        var email = outbox.compose(new EmailBody.AccountValidation(), person.id(), contact.email(), person.fullName(),
                deadline);
        var account = new Account(person.id(), Status.PENDING, person.fullName(), contact,
                cloud.keyedHash().of(contact.email()), passwordHash, now, TERMS_VERSION, now, deadline,
                null, null, null, null, null, null, List.of(), List.of(), null, null, null, null);
        var unlocked = attempts.unlocked(attempt(person.id()));
        var counted = reopening.map(Reopenings.Counting::writes).orElseGet(List::of);
        return switch (accounts.open(account, replaced, counted, email, key, unlocked)) {
            case AccountStore.Made _ -> new Opened(deadline);
            case AccountStore.MadeBefore(var noted) -> openedBefore(noted);
            case AccountStore.AccountInTheWay _ -> new AccountExists();
            case AccountStore.EmailInTheWay _ -> new EmailInUse();
            case AccountStore.Refused(var refused) -> attempts.lock(refused, unlocked)
                    .map(lock -> new TooManyTries(Limit.IDENTITY, lock.until()))
                    .orElseGet(() -> new TooManyTries(reopening.orElseThrow().refusedBy(refused),
                            reopenings.endOfDay()));
        };
    }
}
