package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;

/**
 * The freezing of an account by operations, during a fraud, and its thawing. While it is frozen no session lives and none
 * begins, and changes under way are held. The person is told both, and finds both among the activity of the account.
 */
final class AccountFreezing {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final AccountStatusStore statuses;
    private final Sessions sessions;
    private final ActivityStore activities;
    private final Notices notices;

    AccountFreezing(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        statuses = new AccountStatusStore(cloud);
        sessions = new Sessions(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
    }

    /** What became of it. */
    enum Outcome {
        /** It is done. */
        DONE,
        /** It was so before. */
        ALREADY_SO,
        /** There is no account, or one to validate or being closed, which nobody can use. */
        NO_SUCH_ACCOUNT
    }

    /** @param reason why, in a few words; the person may read it */
    Outcome freeze(Nir nir, String reason) {
        var id = cloud.keyedHash().of(nir);
        return change(id, Account.Status.FROZEN, statuses.freezing(id, reason), sessions.endingAll(id),
                new Activity.AccountFrozen(), new EmailBody.AccountFrozen(cloud.clock().instant()));
    }

    Outcome thaw(Nir nir) {
        var id = cloud.keyedHash().of(nir);
        return change(id, Account.Status.ACTIVE, statuses.thawing(id), sessions.beginning(id, sessions.newEra()),
                new Activity.AccountThawed(), new EmailBody.AccountThawed(cloud.clock().instant()));
    }

    private Outcome change(InsuredId id, Account.Status after, Write<Account> change, Write<?> era, Activity activity,
            EmailBody email) {
        var account = accounts.get(id);
        if (account.isEmpty()) {
            return Outcome.NO_SUCH_ACCOUNT;
        }
        var result = cloud.transaction().with(change).with(era)
                .with(activities.writing(id, activity)).with(notices.to(account.get(), email))
                .commit();
        return switch (result) {
            case Transaction.Refused refused -> refused.item(change).filter(found -> found.status() == after)
                    .map(_ -> Outcome.ALREADY_SO).orElse(Outcome.NO_SUCH_ACCOUNT);
            case Transaction.Done _,Transaction.Repeated _ -> Outcome.DONE;
        };
    }
}
