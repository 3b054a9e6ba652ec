package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Config;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.BatchRead;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Transaction.Refused;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The accounts and the reservations of their e-mail addresses. Each change is one transaction, on conditions that hold
 * whatever happened since the account was read.
 */
final class AccountStore {
    private static final String PENDING = Status.PENDING.name();
    private static final String ACTIVE = Status.ACTIVE.name();

    private final Cloud cloud;
    private final Table<Account> accounts;
    private final Table<EmailReservation> emails;
    private final OutboxStore outbox;
    private final IdempotencyStore requests;

    AccountStore(Cloud cloud) {
        this.cloud = cloud;
        accounts = cloud.table(Config::accountsTable, () -> Account.SCHEMA);
        emails = cloud.table(Config::emailAddressesTable, () -> EmailReservation.SCHEMA);
        outbox = new OutboxStore(cloud);
        requests = new IdempotencyStore(cloud);
    }

    /** What became of a change. */
    sealed interface Outcome {}

    /** It is made. */
    record Made() implements Outcome {}

    /**
     * It was made by an earlier request of the same key.
     *
     * @param outcome what that request noted
     */
    record MadeBefore(String outcome) implements Outcome {}

    /** The key was used for another request. */
    record KeyReused() implements Outcome {}

    /** The account is not, or no longer, as it must be. */
    record AccountInTheWay() implements Outcome {}

    /** Too many wrong identities were tried meanwhile. */
    record IdentityLocked() implements Outcome {}

    /** The e-mail address serves another account. */
    record EmailInTheWay() implements Outcome {}

    Optional<Account> get(InsuredId id) {
        return accounts.get(id.value());
    }

    /** A read of this account, beside other tables. */
    ReadBatch reading(InsuredId id) {
        return accounts.reading(id.value());
    }

    /** The account among what was read. */
    Optional<Account> in(BatchRead read) {
        return read.of(accounts);
    }

    /**
     * Opens an account, reserves its e-mail address and promises its first e-mail.
     *
     * @param lapsed the account that it takes the place of, when that was never validated
     * @param unlocked that the person's identity is not locked
     */
    Outcome open(Account account, Optional<Account> lapsed, OutboxEmail email, Optional<IdempotencyKey> once,
            TransactWriteItem unlocked) {
        var now = cloud.clock().instant();
        var transaction = cloud.transaction()
                .with(accounts.put(account, Expression.of(
                        "attribute_not_exists(id) OR (accountStatus = :pending AND validateBefore <= :now)",
                        ":pending", PENDING, ":now", now)))
                .with(emails.put(new EmailReservation(account.emailId(), account.id(), account.validateBefore()),
                        Expression.of("attribute_not_exists(id) OR heldUntil <= :now", ":now", now)))
                .with(unlocked)
                .with(outbox.enqueueing(email));
        lapsed.filter(old -> !old.emailId().equals(account.emailId()))
                .ifPresent(old -> transaction.with(released(old.emailId(), old.id())));
        return switch (commit(transaction, once, Long.toString(account.validateBefore().getEpochSecond()))) {
            case Again(var outcome) -> outcome;
            case Result(Transaction.Done _) -> new Made();
            case Result(Refused refused) when refused.at(0) -> new AccountInTheWay();
            case Result(Refused refused) when refused.at(1) -> new EmailInTheWay();
            case Result(Refused refused) when refused.at(2) -> new IdentityLocked();
            // The lapsed account's address serves somebody else by now.
            case Result(Refused _) -> open(account, Optional.empty(), email, once, unlocked);
        };
    }

    /** Validates an account by one of its links; false when it is no longer one to validate. */
    boolean validate(Account account, String linkHash) {
        var now = cloud.clock().instant();
        var result = cloud.transaction()
                .with(accounts.update(
                        Expression.of("SET accountStatus = :active, validatedAt = :now REMOVE pendingShard", ":active",
                                ACTIVE),
                        Expression.of(
                                "accountStatus = :pending AND validateBefore > :now AND contains(linkHashes, :link)",
                                ":pending", PENDING, ":now", now, ":link", linkHash),
                        account.id().value()))
                .with(emails.update(Expression.of("REMOVE heldUntil"),
                        Expression.of("insuredId = :me", ":me", account.id().value()), account.emailId()))
                .commit();
        return result instanceof Transaction.Done;
    }

    /** Promises the validation e-mail again, and notes when, unless somebody did since the account was read. */
    Outcome resend(Account account, List<Long> resends, OutboxEmail email, String linkHash,
            Optional<IdempotencyKey> once) {
        var transaction = cloud.transaction()
                .with(accounts.update(
                        Expression.of("SET recentResends = :resends ADD linkHashes :link",
                                ":resends", resends, ":link", Set.of(linkHash)),
                        Expression.of("accountStatus = :pending AND validateBefore = :deadline"
                                + " AND recentResends = :known",
                                ":pending", PENDING, ":deadline", account.validateBefore(),
                                ":known", account.recentResends()),
                        account.id().value()))
                .with(outbox.enqueueing(email));
        return switch (commit(transaction, once, "")) {
            case Again(var outcome) -> outcome;
            case Result(Transaction.Done _) -> new Made();
            case Result(Refused _) -> new AccountInTheWay();
        };
    }

    /** Changes nothing, but notes the request. */
    Outcome changeNothing(Optional<IdempotencyKey> once) {
        return once.isPresent() && commit(cloud.transaction(), once, "") instanceof Again(var outcome)
                ? outcome
                : new Made();
    }

    /** The write that notes a log-in, refused when the password is no longer the one that was verified. */
    TransactWriteItem loggedIn(Account account, Optional<String> newHash) {
        var now = cloud.clock().instant();
        var same = Expression.of("accountStatus = :active AND passwordHash = :verified",
                ":active", ACTIVE, ":verified", account.passwordHash());
        return accounts.update(newHash
                .map(hash -> Expression.of("SET lastLogInAt = :now, passwordHash = :hash", ":now", now, ":hash", hash))
                .orElseGet(() -> Expression.of("SET lastLogInAt = :now", ":now", now)), same, account.id().value());
    }

    private TransactWriteItem released(String emailId, InsuredId id) {
        return emails.delete(EmailReservation.ownedBy(id), emailId);
    }

    private sealed interface Commit {}

    private record Again(Outcome outcome) implements Commit {}

    private record Result(Transaction.Result result) implements Commit {}

    private Commit commit(Transaction transaction, Optional<IdempotencyKey> once, String noted) {
        var position = transaction.size();
        once.ifPresent(key -> transaction.with(requests.record(key, noted)));
        var result = transaction.commit();
        if (once.isPresent() && result instanceof Refused refused && refused.at(position)) {
            return new Again(requests.replay(once.get(), refused.item(position))
                    .<Outcome>map(MadeBefore::new).orElseGet(KeyReused::new));
        }
        return new Result(result);
    }
}
