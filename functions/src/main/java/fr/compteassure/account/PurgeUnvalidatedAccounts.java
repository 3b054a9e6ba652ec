package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import java.time.Instant;
import java.util.Map;

/**
 * Removes the accounts that were not validated within seven days, each on condition that it is still so. It stops in
 * good time and goes on by its queue; two runs at once do no harm.
 */
public final class PurgeUnvalidatedAccounts extends BackgroundFunction {
    private final Cloud cloud;
    private final PendingAccountStore accounts;

    /** For Lambda. */
    public PurgeUnvalidatedAccounts() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public PurgeUnvalidatedAccounts(Cloud cloud) {
        this.cloud = cloud;
        accounts = new PendingAccountStore(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var progress = new SelfContinuation(cloud, run, event).run("purge", Account.SHARDS,
                new PendingAccounts(accounts, Instant.EPOCH, cloud.clock().instant(), accounts::purge));
        // None too: that a run was, is what the alarm goes by.
        cloud.metrics().tell(Metric.ACCOUNTS_PURGED.measure(progress.done()));
        return Json.object("purged", progress.done(), "failed", progress.failed(), "goesOn", progress.goesOn());
    }
}
