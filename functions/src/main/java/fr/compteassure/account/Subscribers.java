package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/** Who wants news, and where. */
public final class Subscribers {
    private final AccountStore accounts;

    /** @param cloud where the accounts are */
    public Subscribers(Cloud cloud) {
        accounts = new AccountStore(cloud);
    }

    /**
     * Somebody who wants news.
     *
     * @param email where they are sent
     * @param name how the person is addressed
     * @param standing that the account is still active and has this address, for the transaction that sends something
     */
    public record Subscriber(EmailAddress email, String name, Write<?> standing) {
        @Override
        public String toString() {
            return "Subscriber[hidden]";
        }
    }

    /**
     * The person, if there is an active account, its preferences want news by e-mail, and nothing is wrong with its address.
     */
    public Optional<Subscriber> byEmail(InsuredId id) {
        return accounts.get(id)
                .filter(account -> account.status() == Status.ACTIVE && account.hasEmail()
                        && account.emailStatus() == null
                        && account.contact().preferences().email())
                .map(account -> new Subscriber(account.contact().email(), account.personName(),
                        accounts.reachable(account)));
    }
}
