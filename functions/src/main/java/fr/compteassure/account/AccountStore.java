package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final Sessions sessions;
    private final ActivityStore activities;

    AccountStore(Cloud cloud) {
        this.cloud = cloud;
        sessions = new Sessions(cloud);
        activities = new ActivityStore(cloud);
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
        emails = cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA);
        outbox = new OutboxStore(cloud);
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

    /** The account is not, or no longer, as it must be. */
    record AccountInTheWay() implements Outcome {}

    /** The e-mail address serves another account. */
    record EmailInTheWay() implements Outcome {}

    /** A write that goes with the change was refused. */
    record Refused(Transaction.Refused refused) implements Outcome {}

    Optional<Account> get(InsuredId id) {
        return accounts.get(id.value());
    }

    /** What reads this account beside other things. */
    Lookup<Account> lookup(InsuredId id) {
        return accounts.lookup(id.value());
    }

    /** What reads this account as it is told to its owner. */
    Lookup<Map<String, Object>> export(InsuredId id) {
        return accounts.export().lookup(id.value());
    }

    /**
     * Opens an account, reserves its e-mail address and puts its first e-mail in the outbox.
     *
     * @param replaced the account that it takes the place of: one that lapsed, or whose owner was never reached
     * @param counted what counts that it takes the place of the latter, without which it does not; told as {@link Refused}
     *     when it is refused
     * @param unlocked that the person's identity is not locked; told as {@link Refused} when it is
     */
    Outcome open(Account account, Optional<Account> replaced, List<Write<?>> counted, OutboxEmail email,
            Optional<IdempotencyKey> key, Write<?> unlocked) {
        var now = cloud.clock().instant();
        var opened = accounts.put(account, counted.isEmpty()
                ? AccountConditions.openable(now)
                : AccountConditions.openableAnew(now)).measuring(Metric.ACCOUNTS_OPENED.one());
        var reserved = emails.put(new EmailReservation(account.emailId(), account.id(), account.validateBefore()),
                Expression.of("attribute_not_exists(id) OR heldUntil <= :now OR insuredId = :me", ":now", now,
                        ":me", account.id().value()));
        var transaction = cloud.transaction().with(opened).with(reserved).with(unlocked).with(counted)
                .with(outbox.enqueueing(email))
                .once(key, Long.toString(account.validateBefore().getEpochSecond()));
        replaced.filter(old -> old.emailId() != null && !old.emailId().equals(account.emailId()))
                .ifPresent(old -> transaction.with(released(old.emailId(), old.id())));
        return switch (transaction.commit()) {
            case Transaction.Done _ -> new Made();
            case Transaction.Repeated(var outcome) -> new MadeBefore(outcome);
            // First of all: while the identity is locked, nothing tells that it was the right one.
            case Transaction.Refused refused when refused.by(unlocked) -> new Refused(refused);
            case Transaction.Refused refused when refused.by(opened) -> new AccountInTheWay();
            // Before what is told of the new address: beyond the limit nobody looks for those that serve others.
            case Transaction.Refused refused when counted.stream().anyMatch(refused::by) -> new Refused(refused);
            case Transaction.Refused refused when refused.by(reserved) -> new EmailInTheWay();
            // The address of the account that is replaced serves somebody else by now.
            case Transaction.Refused _ -> open(account, Optional.empty(), counted, email, key, unlocked);
        };
    }

    private Write<EmailReservation> released(String emailId, InsuredId id) {
        return emails.delete(EmailReservation.ownedBy(id), emailId);
    }

    /** Validates an account; false when it is no longer one to validate. */
    boolean validate(Account account) {
        var now = cloud.clock().instant();
        var result = cloud.transaction()
                .with(accounts.update(
                        Expression.of(
                                "SET accountStatus = :active, validatedAt = :now REMOVE pendingShard, emailStatus",
                                ":active", ACTIVE),
                        Expression.of("accountStatus = :pending AND validateBefore = :deadline"
                                + " AND validateBefore > :now AND attribute_exists(passwordHash)",
                                ":pending", PENDING, ":deadline", account.validateBefore(), ":now", now),
                        account.id().value()))
                .with(emails.update(Expression.of("REMOVE heldUntil"),
                        Expression.of("insuredId = :me", ":me", account.id().value()), account.emailId()))
                .with(sessions.beginning(account.id(), sessions.newEra()))
                .with(activities.writing(account.id(), new Activity.AccountOpened(), account.openedAt()))
                .with(activities.writing(account.id(), new Activity.AccountValidated())
                        .measuring(Metric.ACCOUNTS_VALIDATED.one()))
                .commit();
        return result instanceof Transaction.Done;
    }

    /** That an account may still be used, under the same password. */
    Write<Account> unchanged(Account account) {
        return accounts.check(AccountConditions.active(account), account.id().value());
    }

    /** That an account is active and has the e-mail address that it has here. */
    Write<Account> reachable(Account account) {
        return accounts.check(AccountConditions.sameAddress(account, "accountStatus = :active", ":active", ACTIVE),
                account.id().value());
    }

    /** That an account is active or frozen, and not being closed. */
    Write<Account> kept(Account account) {
        return accounts.check(Expression.of("accountStatus IN (:active, :frozen)", ":active", ACTIVE,
                ":frozen", Status.FROZEN.name()), account.id().value());
    }

    /** That an account is still to validate, until the same time. */
    Write<Account> stillPending(Account account) {
        return accounts.check(Expression.of("accountStatus = :pending AND validateBefore = :deadline",
                ":pending", PENDING, ":deadline", account.validateBefore()), account.id().value());
    }

    /**
     * What is written instead of {@link #unchanged} or {@link #stillPending} when nobody shall be able to tell; it is never
     * refused.
     *
     * @param id whom it is about, with an account or without: nothing of it is looked at
     */
    Write<Account> checkingNothing(InsuredId id) {
        return accounts.check(Expression.of("attribute_exists(id) OR attribute_not_exists(id)"),
                KeyedHash.nobodyInsteadOf(id).value());
    }

    /** The write that notes a log-in, refused when the password is no longer the one that was verified. */
    Write<Account> loggedIn(Account account, Optional<String> newHash) {
        var now = cloud.clock().instant();
        return accounts.update(newHash
                .map(hash -> Expression.of("SET lastLogInAt = :now, passwordHash = :hash", ":now", now, ":hash", hash))
                .orElseGet(() -> Expression.of("SET lastLogInAt = :now", ":now", now)),
                AccountConditions.active(account),
                account.id().value());
    }

    /** The write of another password, refused when the account is not active or its password no longer the one seen. */
    Write<Account> changingPassword(Account account, String newHash) {
        return accounts.update(Expression.of("SET passwordHash = :hash REMOVE pendingEmail", ":hash", newHash),
                AccountConditions.active(account), account.id().value());
    }

    /**
     * The same for somebody who forgot it, refused too when another e-mail address counts than the one seen.
     *
     * @param byLink whether by a link that was sent to this address, which shows that e-mails arrive there
     */
    Write<Account> resettingPassword(Account account, String newHash, boolean byLink) {
        var arrived = byLink && account.emailStatus() == EmailStatus.UNREACHABLE;
        return accounts.update(
                Expression.of("SET passwordHash = :hash, passwordResetAt = :now REMOVE pendingEmail"
                        + (arrived ? ", emailStatus" : ""), ":hash", newHash, ":now", cloud.clock().instant()),
                AccountConditions.sameAddress(account, "accountStatus = :active AND passwordHash = :verified",
                        ":active", ACTIVE, ":verified", account.passwordHash()),
                account.id().value());
    }
}
