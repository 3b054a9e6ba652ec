package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The accounts to validate, by deadline: read from an index in which no other account is, so that what is read does not
 * grow with the number of accounts. What is done to one holds only if it is still as it was read.
 */
final class PendingAccountStore {
    private static final String PENDING = Status.PENDING.name();

    private final Cloud cloud;
    private final Table<PendingAccount> index;
    private final Table<Account> accounts;
    private final Table<EmailReservation> emails;
    private final OutboxStore outbox;

    PendingAccountStore(Cloud cloud) {
        this.cloud = cloud;
        index = cloud.table("ACCOUNTS_TABLE", () -> PendingAccount.SCHEMA);
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
        emails = cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA);
        outbox = new OutboxStore(cloud);
    }

    /** Those of a shard whose deadline lies in this time, both ends included, the earliest first; read as they are taken. */
    Stream<PendingAccount> withDeadline(int shard, Instant from, Instant to) {
        return index.index("pending", Expression.of("pendingShard = :shard AND validateBefore BETWEEN :from AND :to",
                ":shard", shard, ":from", from, ":to", to));
    }

    /** Puts the reminder in the outbox, once an account; false when it is no longer due. */
    boolean remind(PendingAccount account, OutboxEmail email) {
        return cloud.transaction()
                .with(accounts.update(
                        Expression.of("SET remindedAt = :now", ":now", cloud.clock().instant()),
                        Expression.of("accountStatus = :pending AND validateBefore = :deadline"
                                + " AND attribute_not_exists(remindedAt)",
                                ":pending", PENDING, ":deadline", account.validateBefore()),
                        account.id().value()))
                .with(outbox.enqueueing(email)).commit() instanceof Transaction.Done;
    }

    /**
     * Removes an account that lapsed, with all that hangs on it; false when it was validated or opened again. Its
     * e-mails, of which there may be more than a transaction takes, go first, so that an account whose removal stopped
     * half way is still there for the next try; and once more after it, for one that was put in the outbox meanwhile.
     */
    boolean purge(PendingAccount account) {
        outbox.removeDue(account.id(), account.validateBefore());
        var gone = accounts.delete(
                Expression.of("accountStatus = :pending AND validateBefore <= :now AND validateBefore = :deadline",
                        ":pending", PENDING, ":now", cloud.clock().instant(), ":deadline", account.validateBefore()),
                account.id().value());
        var released = account.emailId() == null
                ? List.<Write<?>>of()
                : List.of(emails.delete(EmailReservation.ownedBy(account.id()), account.emailId()));
        var result = cloud.transaction().with(gone).with(released).commit();
        if (result instanceof Transaction.Refused refused && !refused.by(gone)) {
            // Its address serves somebody else by now.
            result = cloud.transaction().with(gone).commit();
        }
        if (!(result instanceof Transaction.Done)) {
            return false;
        }
        outbox.removeDue(account.id(), account.validateBefore());
        return true;
    }
}
