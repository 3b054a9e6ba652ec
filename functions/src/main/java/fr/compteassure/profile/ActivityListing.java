package fr.compteassure.profile;

import fr.compteassure.account.Accounts;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.activity.RecordedActivity;
import fr.compteassure.api.Paging;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done on the account that a person has today. What is kept from before its opening (a former account that was
 * closed, log-ins refused before there was one) is not told of it.
 */
final class ActivityListing {
    private final Cloud cloud;
    private final Accounts accounts;
    private final ActivityStore activities;

    ActivityListing(Cloud cloud) {
        this.cloud = cloud;
        accounts = new Accounts(cloud);
        activities = new ActivityStore(cloud);
    }

    /** A page of it, the newest first, read in one round trip; empty when there is no account. */
    Optional<Paging.Page<RecordedActivity>> list(InsuredId insured, Paging paging) {
        var newest = AsyncCall.of(() -> read(insured, paging.after(), paging));
        var account = accounts.lookup(insured);
        return cloud.read(account).of(account).map(Accounts.Overview::openedAt)
                .map(openedAt -> paging.of(since(openedAt, insured, newest.result(), paging), RecordedActivity::id));
    }

    /** One more than the page holds tells whether there is a next one. */
    private List<RecordedActivity> read(InsuredId insured, Optional<String> before, Paging paging) {
        return activities.newest(insured, before, paging.limit() + 1);
    }

    /**
     * Those since the opening. Refused log-ins are listed by the beginning of their hour: only in the hour of the opening
     * do they come after what is left out, and only there is there more to be read.
     */
    private List<RecordedActivity> since(Instant openedAt, InsuredId insured, List<RecordedActivity> first,
            Paging paging) {
        var hour = openedAt.truncatedTo(ChronoUnit.HOURS);
        var since = new ArrayList<RecordedActivity>();
        var read = first;
        while (true) {
            read.stream().filter(one -> one.isOfAccount(openedAt)).forEach(since::add);
            if (since.size() > paging.limit() || read.size() <= paging.limit()
                    || read.getLast().at().isBefore(hour)) {
                return since;
            }
            read = read(insured, Optional.of(read.getLast().id()), paging);
        }
    }
}
