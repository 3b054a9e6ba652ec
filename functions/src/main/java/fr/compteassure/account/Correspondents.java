package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.value.InsuredId;

/** The people who can be told by e-mail what happens to what they asked for, whatever news they want besides. */
public final class Correspondents {
    private final AccountStore accounts;
    private final Notices notices;

    /** @param cloud where the accounts are */
    public Correspondents(Cloud cloud) {
        accounts = new AccountStore(cloud);
        notices = new Notices(cloud);
    }

    /** Somebody who can be told. */
    public final class Correspondent {
        private final Account account;

        private Correspondent(Account account) {
            this.account = account;
        }

        /** The writing of an e-mail, for the transaction of what it tells. */
        public Write<?> telling(EmailBody body) {
            return notices.to(account, body);
        }

        /** Whether the account is frozen: what is under way is held. */
        public boolean isFrozen() {
            return account.status() == Status.FROZEN;
        }

        /** That the account has still this address and can be used, for the other writes of a transaction. */
        public Write<?> standing() {
            return accounts.reachable(account);
        }

        @Override
        public String toString() {
            return "Correspondent[" + account.id() + "]";
        }
    }

    /** What reads whether a person can be told; those cannot whose account is not validated or being closed. */
    public Lookup<Correspondent> lookup(InsuredId id) {
        return accounts.lookup(id)
                .filter(account -> account.status() == Status.ACTIVE || account.status() == Status.FROZEN)
                .map(Correspondent::new);
    }

    /** The same for those only who may use their account now. */
    public Lookup<Correspondent> lookupActive(InsuredId id) {
        return accounts.lookup(id).filter(Account::isActive).map(Correspondent::new);
    }

    /** What is written instead of {@link Correspondent#standing} when there is nobody and nobody shall be able to tell. */
    public Write<?> checkingNothing(InsuredId id) {
        return accounts.checkingNothing(id);
    }
}
