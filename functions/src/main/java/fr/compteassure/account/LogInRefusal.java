package fr.compteassure.account;

import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows a wrong password: it is counted, the person finds it among the activity of the account, and the one that
 * locks the log-in brings an e-mail whose link opens the way. For somebody who has no account as much is written.
 */
final class LogInRefusal {
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private final Cloud cloud;
    private final AccountStore accounts;
    private final AttemptLimiter attempts;
    private final ActivityStore activities;
    private final OutboxStore outbox;
    private final IdempotencyStore notices;

    LogInRefusal(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        attempts = Limit.LOG_IN.attempts(cloud);
        activities = new ActivityStore(cloud);
        outbox = new OutboxStore(cloud);
        notices = new IdempotencyStore(cloud);
    }

    /**
     * Finds that the e-mail of a lock was sent, and is not to be sent again for now. What was written for want of an
     * account that is active keeps back no e-mail of one that is active since.
     */
    Lookup<Instant> told(InsuredId id) {
        return accounts.lookup(id).filter(Account::isActive)
                .and(notices.noticed(notice(id, true)), (account, told) -> account.map(_ -> told))
                .and(notices.noticed(notice(id, false)), Optional::orElse);
    }

    /**
     * Counts a wrong password.
     *
     * @param counter where
     * @param ticket under which it was looked at
     */
    void count(InsuredId id, String counter, String ticket, Optional<Account> account) {
        var wrong = attempts.wrong(counter, ticket);
        var result = cloud.transaction().with(wrong).with(activities.countingRefusedLogIn(id)).commit();
        if (result instanceof Transaction.Refused refused
                && refused.item(wrong).filter(counted -> counted.wrong().contains(ticket)).isEmpty()) {
            lock(id, counter, ticket, account);
        }
    }

    private void lock(InsuredId id, String counter, String ticket, Optional<Account> account) {
        var until = cloud.clock().instant().plus(Limit.LOG_IN.period());
        var last = List.<Write<?>>of(attempts.lastWrong(counter, ticket), activities.countingRefusedLogIn(id));
        if (tell(id, account, until, last) instanceof Transaction.Refused) {
            // Told within the last hours, or the account changed: then it is counted all the same.
            var transaction = cloud.transaction();
            last.forEach(transaction::with);
            transaction.commit();
        }
    }

    /** Sends the e-mail of a lock that is found, if it was not sent: that of the wrong password that locked may have failed. */
    void tell(InsuredId id, Optional<Account> account, Optional<Instant> told, Instant until) {
        if (told.isEmpty()) {
            tell(id, account, until, List.of());
        }
    }

    private Transaction.Result tell(InsuredId id, Optional<Account> account, Instant until, List<Write<?>> beside) {
        var active = account.filter(Account::isActive).filter(Account::hasEmail);
        var transaction = cloud.transaction()
                .with(notices.notice(notice(id, active.isPresent()), Limit.UNLOCKING_EMAIL.period()));
        beside.forEach(transaction::with);
        if (active.isPresent()) {
            var email = outbox.compose(new EmailBody.LogInLocked(until), id, active.get().contact().email(),
                    active.get().personName(), cloud.clock().instant().plus(LINK_LIFE));
            transaction.with(accounts.unchanged(active.get())).with(outbox.enqueueing(email));
        } else {
            transaction.with(accounts.checkingNothing(id)).with(outbox.enqueueingNothing(id));
        }
        return transaction.commit();
    }

    private static String notice(InsuredId id, boolean sent) {
        return (sent ? "unlocking-email#" : "no-unlocking-email#") + id;
    }
}
