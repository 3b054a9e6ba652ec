package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.util.Map;

/**
 * Reminds, once, those whose account is to be validated and was opened five days ago or more. It stops in good time and
 * goes on by its queue; two runs at once do no harm.
 */
public final class RemindUnvalidatedAccounts extends BackgroundFunction {
    private static final Duration BEFORE_DEADLINE = Account.TO_VALIDATE.minus(Duration.ofDays(5));

    private final Cloud cloud;
    private final PendingAccountStore accounts;
    private final ValidationReminder reminder;

    /** For Lambda. */
    public RemindUnvalidatedAccounts() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public RemindUnvalidatedAccounts(Cloud cloud) {
        this.cloud = cloud;
        accounts = new PendingAccountStore(cloud);
        reminder = new ValidationReminder(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var now = cloud.clock().instant();
        var progress = new SelfContinuation(cloud, run, event).run("remind", Account.SHARDS,
                new PendingAccounts(accounts, now.plusSeconds(1), now.plus(BEFORE_DEADLINE), reminder::remind));
        return Json.object("reminded", progress.done(), "failed", progress.failed(), "goesOn", progress.goesOn());
    }
}
