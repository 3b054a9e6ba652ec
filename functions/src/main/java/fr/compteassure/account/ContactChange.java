package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A change of how the person is reached. Phones and preferences count at once. A new e-mail address wants a step-up code,
 * and counts once the link that is sent to it is clicked; the present one is told. The same address as the present one
 * drops a change that is under way.
 */
final class ContactChange {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final ContactStore contacts;
    private final OutboxStore outbox;
    private final ActivityStore activities;
    private final Notices notices;
    private final HoldStore holds;

    ContactChange(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        contacts = new ContactStore(cloud);
        outbox = new OutboxStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        holds = new HoldStore(cloud);
    }

    /** What became of the change. */
    sealed interface Outcome {}

    /**
     * It is made.
     *
     * @param contact the contact as it is now
     * @param pending the address to confirm, if there is one
     */
    record Changed(Contact contact, Optional<EmailAddress> pending) implements Outcome {}

    /** The e-mail address serves another account. */
    record EmailInUse() implements Outcome {}

    private record Known(Account account, Optional<EmailReservation> holder, Optional<Instant> heldUntil) {}

    /** What changes: parts of the contact, and the address to confirm from now on. */
    private record Plan(Contact after, Set<String> parts, PendingEmail pending, Optional<OutboxEmail> link) {}

    Outcome change(ConfirmedCaller caller, ContactPatch patch) {
        while (true) {
            var known = caller.besideUnconfirmed(insured -> read(insured, patch));
            var account = known.account();
            var email = patch.email().filter(one -> !isPresent(one, account));
            if (email.isPresent()) {
                caller.requireCode(known.heldUntil());
                if (known.holder().filter(held -> !held.insured().equals(account.id())).isPresent()) {
                    return new EmailInUse();
                }
            }
            var plan = plan(account, patch, email);
            var pending = Optional.ofNullable(plan.pending()).map(PendingEmail::email);
            if (changesNothing(account, plan) || commit(caller, account, plan) instanceof Transaction.Done) {
                return new Changed(plan.after(), pending);
            }
            // It was changed meanwhile, by a click or in another session: then look again.
        }
    }

    private Known read(InsuredId insured, ContactPatch patch) {
        var account = accounts.lookup(insured);
        var holder = patch.email().map(contacts::holder).orElseGet(Lookup::nothing);
        var hold = holds.lookup(insured);
        var read = cloud.read(account, holder, hold);
        return new Known(read.of(account).filter(Account::isActive).orElseThrow(Problem::sessionRequired),
                read.of(holder), read.of(hold).map(HoldStore.Hold::until));
    }

    private boolean isPresent(EmailAddress email, Account account) {
        return cloud.keyedHash().of(email).equals(account.emailId());
    }

    private Plan plan(Account account, ContactPatch patch, Optional<EmailAddress> email) {
        var after = patch.appliedTo(account.contact());
        var parts = patch.changed(account.contact());
        if (email.isPresent()) {
            var until = cloud.clock().instant().plus(PendingEmail.LINK_LIFE);
            var link = outbox.compose(new EmailBody.EmailConfirmation(), account.id(), email.get(),
                    account.personName(), until);
            return new Plan(after, parts, new PendingEmail(email.get(), link.id(), until), Optional.of(link));
        }
        return new Plan(after, parts, patch.email().isPresent() ? null : underWay(account), Optional.empty());
    }

    private PendingEmail underWay(Account account) {
        return account.pendingEmailAt(cloud.clock().instant()).orElse(null);
    }

    private boolean changesNothing(Account account, Plan plan) {
        return plan.parts().isEmpty() && plan.link().isEmpty() && (plan.pending() != null || underWay(account) == null);
    }

    private Transaction.Result commit(ConfirmedCaller caller, Account account, Plan plan) {
        var transaction = caller.transaction()
                .with(contacts.changing(account, plan.after(), plan.pending()));
        if (!plan.parts().isEmpty()) {
            transaction.with(activities.writing(account.id(), new Activity.ContactChanged(plan.parts())));
        }
        plan.link().ifPresent(link -> transaction.with(outbox.enqueueing(link))
                .with(notices.warning(account, new EmailBody.EmailChangeRequested(cloud.clock().instant()),
                        What.EMAIL_CHANGE_REQUESTED))
                .with(activities.writing(account.id(), new Activity.EmailChangeRequested())));
        if (plan.pending() == null && underWay(account) != null) {
            transaction.with(activities.writing(account.id(), new Activity.EmailChangeDropped()));
        }
        return transaction.commit();
    }
}
