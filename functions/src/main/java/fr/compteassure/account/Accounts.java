package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/** What other features may know of accounts. */
public final class Accounts {
    private final AccountStore accounts;

    /** @param cloud where the accounts are */
    public Accounts(Cloud cloud) {
        accounts = new AccountStore(cloud);
    }

    /**
     * An account as its owner sees it.
     *
     * @param contact how to reach the person
     * @param openedAt when it was opened
     * @param lastLogInAt the last log-in, or null
     */
    public record Overview(Contact contact, Instant openedAt, Instant lastLogInAt) {}

    /** What reads the account of a person beside other things. */
    public Lookup<Overview> lookup(InsuredId id) {
        return accounts.lookup(id)
                .map(account -> new Overview(account.contact(), account.openedAt(), account.lastLogInAt()));
    }
}
