package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/** A new password for somebody who knows the current one. It ends every other session, at once. */
final class PasswordChange {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final InsuredStore registry;
    private final ActivityStore activities;
    private final Notices notices;
    private final PasswordHasher hasher;
    private final PasswordProof proofs;
    private final DailyLimit changes;

    PasswordChange(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        registry = new InsuredStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        hasher = new PasswordHasher(cloud::random);
        proofs = new PasswordProof(cloud);
        changes = new DailyLimit(cloud, Limit.PASSWORD_CHANGE);
    }

    /** What became of the change. */
    sealed interface Outcome {}

    /** The new password counts. */
    record Changed() implements Outcome {}

    /** This person may not choose it. */
    record Unsuitable(String reason) implements Outcome {}

    /** The current password is another one. */
    record Refused() implements Outcome {}

    /**
     * Too many were wrong in this browser.
     *
     * @param until when one may try again
     */
    record TooManyTries(Instant until) implements Outcome {}

    private record Known(Account account, InsuredPerson person) {}

    Outcome change(Caller caller, String current, NewPassword next) {
        var ticket = caller.meanwhile(proofs::ticket);
        var known = proofs.beforeLook(ticket, () -> caller.beside(this::read));
        var unsuitable = proofs.beforeLook(ticket, () -> next.unsuitableFor(known.person()));
        if (unsuitable.isPresent()) {
            proofs.giveBack(ticket);
            return new Unsuitable(unsuitable.get());
        }
        return switch (proofs.prove(ticket.result(), known.account(), current)) {
            case PasswordProof.Wrong _ -> new Refused();
            case PasswordProof.TooMany(var until) -> new TooManyTries(until);
            case PasswordProof.Right right -> set(caller, known, next, right);
        };
    }

    private Known read(InsuredId insured) {
        var account = accounts.lookup(insured);
        var person = registry.lookup(insured);
        var read = cloud.read(account, person);
        return new Known(read.of(account).orElseThrow(Problem::sessionRequired), read.of(person).orElseThrow());
    }

    private Outcome set(Caller caller, Known known, NewPassword next, PasswordProof.Right right) {
        var account = known.account();
        var result = caller.transactionThatEndsOtherSessions()
                .with(accounts.changingPassword(account, hasher.hash(next.chosenBy(known.person()).value())))
                .with(right.forgiven())
                .with(changes.counting(account.id().value(), cloud.randomId()))
                .with(activities.writing(account.id(), new Activity.PasswordChanged()))
                .with(notices.warning(account, new EmailBody.PasswordChanged(cloud.clock().instant()),
                        What.PASSWORD_CHANGED))
                .commit();
        return switch (result) {
            case Transaction.Refused refused -> proofs.lock(refused, right).<Outcome>map(TooManyTries::new)
                    // Another password was set meanwhile: the current one is no longer this one.
                    .orElseGet(Refused::new);
            case Transaction.Done _,Transaction.Repeated _ -> new Changed();
        };
    }
}
