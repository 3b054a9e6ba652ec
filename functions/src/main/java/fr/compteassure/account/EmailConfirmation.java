package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import java.util.Optional;

/** The click that has a new e-mail address count: from then on it serves the account, and the former one is free. */
final class EmailConfirmation {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final ContactStore contacts;
    private final ActivityStore activities;
    private final Notices notices;
    private final LinkTokens tokens;

    EmailConfirmation(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        contacts = new ContactStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        tokens = new LinkTokens(cloud);
    }

    /** What became of a click. */
    enum Outcome {
        /** The new address counts. */
        CONFIRMED,
        /** No e-mail of ours bears this link. */
        LINK_UNKNOWN,
        /** The link was used, replaced or dropped, or came too late. */
        LINK_EXPIRED,
        /** The address serves another account meanwhile. */
        EMAIL_IN_USE,
        /** The fund froze the account: the change is held. */
        FROZEN
    }

    Outcome confirm(String token) {
        var link = tokens.read(EmailKind.EMAIL_CONFIRMATION, token);
        return link.isEmpty() ? Outcome.LINK_UNKNOWN : confirm(link.get());
    }

    private Outcome confirm(LinkTokens.Link link) {
        while (true) {
            var account = accounts.get(link.insured()).filter(found -> isAwaited(found, link));
            if (account.isEmpty() || !link.deadline().isAfter(cloud.clock().instant())) {
                return Outcome.LINK_EXPIRED;
            }
            if (account.get().status() == Status.FROZEN) {
                return Outcome.FROZEN;
            }
            var outcome = commit(account.get());
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // Another click was faster, or the change was dropped meanwhile: then look again.
        }
    }

    private static boolean isAwaited(Account account, LinkTokens.Link link) {
        return account.pendingEmail() != null && account.pendingEmail().mailId().equals(link.emailId());
    }

    private Optional<Outcome> commit(Account account) {
        var now = cloud.clock().instant();
        var confirmed = contacts.confirming(account);
        var reserved = contacts.reserving(account);
        var result = cloud.transaction().with(confirmed).with(reserved).with(contacts.releasing(account))
                .with(notices.warning(account, new EmailBody.EmailChangedFormer(now), What.EMAIL_CHANGED))
                .with(notices.to(account, account.pendingEmail().email(), new EmailBody.EmailChanged(now)))
                .with(activities.writing(account.id(), new Activity.EmailChanged())).commit();
        return switch (result) {
            case Transaction.Refused refused when refused.by(confirmed) -> Optional.empty();
            case Transaction.Refused refused when refused.by(reserved) -> Optional.of(Outcome.EMAIL_IN_USE);
            case Transaction.Refused _ -> throw new IllegalStateException("the present address is another's");
            case Transaction.Done _,Transaction.Repeated _ -> Optional.of(Outcome.CONFIRMED);
        };
    }
}
