package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * The closing of an account, in two steps, between which what hangs on the account is erased: with the first, nothing can
 * be done with the account any more; with the second it is gone, its e-mail address is free, and a last e-mail tells it.
 */
public final class AccountClosing {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final AccountStatusStore statuses;
    private final ActivityStore activities;
    private final Notices notices;
    private final PasswordProof proofs;

    /** @param cloud where the accounts are */
    public AccountClosing(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        statuses = new AccountStatusStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        proofs = new PasswordProof(cloud);
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

    /** Takes the first step, if the password is right. */
    public Outcome begin(ConfirmedCaller caller, String password) {
        var account = caller.beside(accounts::get).filter(Account::isActive).orElseThrow(Problem::sessionRequired);
        return switch (proofs.prove(caller.session(), account, password)) {
            case PasswordProof.Wrong _ -> new PasswordRefused();
            case PasswordProof.TooMany(var until) -> new TooManyTries(until);
            case PasswordProof.Right right -> begin(caller, account, right);
        };
    }

    private Outcome begin(ConfirmedCaller caller, Account account, PasswordProof.Right right) {
        var result = caller.transactionThatEndsAllSessions().with(statuses.closing(account)).with(right.forgiven())
                .with(activities.writing(account.id(), new Activity.AccountClosed())).commit();
        return switch (result) {
            case Transaction.Refused refused -> proofs.lock(refused, right).<Outcome>map(TooManyTries::new)
                    .orElseGet(PasswordRefused::new);
            case Transaction.Done _,Transaction.Repeated _ -> new Begun();
        };
    }

    /** Whether the person has an account that took the first step and not the second. */
    public boolean isUnderWay(InsuredId insured) {
        return accounts.get(insured).filter(account -> account.status() == Status.CLOSING).isPresent();
    }

    /** Takes the second step, unless it was taken. */
    public void finish(InsuredId insured) {
        accounts.get(insured).filter(account -> account.status() == Status.CLOSING)
                .ifPresent(account -> cloud.transaction().with(statuses.removing(account))
                        .with(statuses.releasing(account))
                        .with(notices.to(account, new EmailBody.AccountClosed(cloud.clock().instant()))).commit());
    }
}
