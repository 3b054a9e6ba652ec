package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxStore;
import java.time.Duration;
import java.util.Map;

/** Reminds, once, those whose account is to be validated and was opened five days ago or more. */
public final class RemindUnvalidatedAccounts extends BackgroundFunction {
    private static final Duration BEFORE_DEADLINE = Account.TO_VALIDATE.minus(Duration.ofDays(5));

    private final Cloud cloud;

    /** For Lambda. */
    public RemindUnvalidatedAccounts() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public RemindUnvalidatedAccounts(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var now = cloud.clock().instant();
        var reminded = new PendingAccountStore(cloud).withDeadline(now.plusSeconds(1), now.plus(BEFORE_DEADLINE))
                .filter(account -> account.remindedAt() == null && remind(account)).count();
        return Map.of("reminded", reminded);
    }

    private boolean remind(PendingAccount pending) {
        return new AccountStore(cloud).get(pending.id()).map(account -> {
            var email = new OutboxStore(cloud).compose(new EmailBody.AccountValidationReminder(), account.id(),
                    account.contact().email(), account.personName(), account.validateBefore());
            return new PendingAccountStore(cloud).remind(pending, email, new LinkTokens(cloud).hash(email));
        }).orElse(false);
    }
}
