package fr.compteassure.account;

import fr.compteassure.api.Answer;
import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/**
 * Removes the accounts that were not validated within seven days, each in one transaction on condition that it is
 * still so. It stops in good time and goes on by calling itself; two runs at once do no harm.
 */
public final class PurgeUnvalidatedAccounts extends BackgroundFunction {
    private static final long IN_GOOD_TIME = 20_000;

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
        long purged = 0;
        while (lapsed.hasNext() && run.hasLeft(IN_GOOD_TIME)) {
            purged += accounts.purge(lapsed.next()) ? 1 : 0;
        }
        var left = lapsed.hasNext();
        if (left) {
            cloud.clients().lambda().invoke(request -> request.functionName(run.context().getFunctionName())
                    .invocationType(InvocationType.EVENT));
        }
        return Answer.object("purged", purged, "goesOn", left);
    }
}
