package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The closing of an account, in two steps, between which what hangs on the account is erased: with the first, nothing can
 * be done with the account any more; with the second it is gone, its e-mail address is free, and a last e-mail tells
 * it, wherever its owner may read it: whoever got into the account may have changed the address first.
 */
public final class AccountClosing {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final AccountStatusStore statuses;
    private final ContactStore contacts;
    private final ActivityStore activities;
    private final Notices notices;
    private final PasswordProof proofs;
    private final RecentClosings closings;

    /** @param cloud where the accounts are */
    public AccountClosing(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        statuses = new AccountStatusStore(cloud);
        contacts = new ContactStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        proofs = new PasswordProof(cloud);
        closings = new RecentClosings(cloud);
    }

    /** What became of the first step. */
    public sealed interface Outcome {}

    /** The account can do nothing from now on, and every session has ended. */
    public record Begun() implements Outcome {}

    /** The password is another one. */
    public record PasswordRefused() implements Outcome {}

    /**
     * Too many passwords were wrong in this browser.
     *
     * @param until when one may try again
     */
    public record TooManyTries(Instant until) implements Outcome {}

    /**
     * Takes the first step, if the password is right.
     *
     * @param beforehand told whose account it is once the password is known to be right, before anything is written
     */
    public Outcome begin(ConfirmedCaller caller, String password, Consumer<InsuredId> beforehand) {
        var ticket = caller.meanwhile(proofs::ticket);
        var account = proofs.beforeLook(ticket, () -> caller.beside(accounts::get).filter(Account::isActive)
                .orElseThrow(Problem::sessionRequired));
        return switch (proofs.prove(ticket.result(), account, password)) {
            case PasswordProof.Wrong _ -> new PasswordRefused();
            case PasswordProof.TooMany(var until) -> new TooManyTries(until);
            case PasswordProof.Right right -> {
                beforehand.accept(account.id());
                yield begin(caller, account, right);
            }
        };
    }

    private Outcome begin(ConfirmedCaller caller, Account account, PasswordProof.Right right) {
        var result = caller.transactionThatEndsAllSessions().with(statuses.closing(account)).with(right.forgiven())
                .with(activities.writing(account.id(), new Activity.AccountClosed())
                        .measuring(Metric.ACCOUNTS_CLOSED.one()))
                .commit();
        return switch (result) {
            case Transaction.Refused refused -> proofs.lock(refused, right).<Outcome>map(TooManyTries::new)
                    .orElseGet(PasswordRefused::new);
            case Transaction.Done _,Transaction.Repeated _ -> new Begun();
        };
    }

    /** The closing of a person's account, if it took the first step and not the second. */
    public Optional<Closing> underWay(InsuredId insured) {
        return accounts.get(insured).filter(account -> account.status() == Status.CLOSING).map(Closing::new);
    }

    /** A closing between its two steps. */
    public final class Closing {
        private final Account account;

        private Closing(Account account) {
            this.account = account;
        }

        /** Whose account it is. */
        public InsuredId insured() {
            return account.id();
        }

        /**
         * A new transaction for what is to be done between the two steps.
         *
         * @throws IllegalStateException when it is committed and the second step was taken, whatever the person has by
         *     then
         */
        public Transaction transaction() {
            return cloud.transaction().with(statuses.stillClosing(account)
                    .orThrow(() -> new IllegalStateException("the closing is over")));
        }

        /** Takes the second step, unless it was taken. */
        public void finish() {
            var removed = statuses.removing(account);
            var told = notices.everywhere(account, new EmailBody.AccountClosed(cloud.clock().instant()));
            var noted = closings.noting(account.id());
            var result = cloud.transaction().with(removed).with(contacts.releasing(account)).with(told).with(noted)
                    .commit();
            if (result instanceof Transaction.Refused refused && !refused.by(removed)) {
                // Its address serves somebody else.
                cloud.transaction().with(removed).with(told).with(noted).commit();
            }
        }
    }
}
