package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;

/** What is noted of the addresses of accounts, each as long as it is the address of that account. */
final class EmailStatusStore {
    private final Cloud cloud;
    private final Table<Account> accounts;
    private final ActivityStore activities;

    EmailStatusStore(Cloud cloud) {
        this.cloud = cloud;
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
        activities = new ActivityStore(cloud);
    }

    /**
     * Notes it of the address of an account, and tells its owner among the activities; of an account to validate, which has
     * none, it is noted alone.
     *
     * @return false when the account is not any more as it was read
     */
    boolean mark(Account account, EmailStatus status) {
        var mark = cloud.transaction().with(accounts.update(
                Expression.of("SET emailStatus = :new", ":new", status.name()), asRead(account),
                account.id().value()));
        if (account.status() != Status.PENDING) {
            mark.with(activities.writing(account.id(), activity(status)));
        }
        return mark.commit() instanceof Transaction.Done;
    }

    private static Activity activity(EmailStatus status) {
        return switch (status) {
            case UNREACHABLE -> new Activity.EmailUnreachable();
            case COMPLAINED -> new Activity.EmailComplained();
        };
    }

    /** Takes the note back; false when the account is not any more as it was read. */
    boolean clear(Account account) {
        return cloud.transaction().with(accounts.update(Expression.of("REMOVE emailStatus"), asRead(account),
                account.id().value())).commit() instanceof Transaction.Done;
    }

    private static Expression asRead(Account account) {
        return account.emailStatus() == null
                ? AccountConditions.sameAddress(account,
                        "accountStatus = :status AND attribute_not_exists(emailStatus)",
                        ":status", account.status().name())
                : AccountConditions.sameAddress(account, "accountStatus = :status AND emailStatus = :before",
                        ":status", account.status().name(), ":before", account.emailStatus().name());
    }
}
