package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Map;

/** What other features may know of accounts. */
public final class Accounts {
    private final Cloud cloud;
    private final AccountStore accounts;

    /** @param cloud where the accounts are */
    public Accounts(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
    }

    /**
     * An account as its owner sees it.
     *
     * @param contact how to reach the person
     * @param pendingEmail the address whose link is still to be clicked, or null
     * @param emailStatus what is wrong with the present address, or null
     * @param openedAt when it was opened
     * @param lastLogInAt the last log-in, or null
     * @param assistance how an advisor helped the last time to open it or to get back into it, as JSON values, or null
     */
    public record Overview(Contact contact, EmailAddress pendingEmail, EmailStatus emailStatus, Instant openedAt,
            Instant lastLogInAt,
            Map<String, Object> assistance) {}

    /** What reads the account of a person beside other things. */
    public Lookup<Overview> lookup(InsuredId id) {
        return accounts.lookup(id)
                .map(account -> new Overview(account.contact(), awaited(account), account.emailStatus(),
                        account.openedAt(),
                        account.lastLogInAt(),
                        account.assistance() == null ? null : account.assistance().json()));
    }

    private EmailAddress awaited(Account account) {
        return account.pendingEmailAt(cloud.clock().instant()).map(PendingEmail::email).orElse(null);
    }
}
