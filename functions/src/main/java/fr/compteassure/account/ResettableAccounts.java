package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;

/** Accounts with what a new password depends on. */
final class ResettableAccounts {
    private final AccountStore accounts;
    private final InsuredStore registry;
    private final Sessions sessions;

    ResettableAccounts(Cloud cloud) {
        accounts = new AccountStore(cloud);
        registry = new InsuredStore(cloud);
        sessions = new Sessions(cloud);
    }

    /**
     * An account whose password may be set, if its status allows it.
     *
     * @param account the account
     * @param person whose it is
     * @param era the era of the person's sessions; empty while no session can live
     */
    record Resettable(Account account, InsuredPerson person, String era) {}

    /** What reads the account of a person, whatever its status is. */
    Lookup<Resettable> lookup(InsuredId id) {
        return accounts.lookup(id)
                .and(registry.lookup(id), (account, person) -> account
                        .flatMap(one -> person.map(other -> new Resettable(one, other, ""))))
                .and(sessions.era(id), (found, era) -> found
                        .map(one -> new Resettable(one.account(), one.person(), era.orElse(""))));
    }
}
