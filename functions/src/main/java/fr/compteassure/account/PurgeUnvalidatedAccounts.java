package fr.compteassure.account;

import fr.compteassure.api.Json;
import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import java.time.Instant;
import java.util.Map;

/**
 * Removes the accounts that were not validated within seven days, each in one transaction on condition that it is
 * still so. It stops in good time and goes on by calling itself; two runs at once do no harm.
 */
public final class PurgeUnvalidatedAccounts extends BackgroundFunction {
    private final Cloud cloud;

    /** For Lambda. */
    public PurgeUnvalidatedAccounts() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public PurgeUnvalidatedAccounts(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var accounts = new PendingAccountStore(cloud);
        var lapsed = accounts.withDeadline(Instant.EPOCH, cloud.clock().instant()).iterator();
        // What was purged is no longer there: the next run needs not be told where to begin.
        var progress = new SelfContinuation(cloud, run).run(lapsed, accounts::purge, _ -> Map.of());
        return Json.object("purged", progress.done(), "goesOn", progress.goesOn());
    }
}
