package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;

/**
 * The e-mail that reminds, once, of an account to validate: a new link, the same deadline. Who has no e-mail address has
 * a letter; to one that bounced nothing is sent in vain.
 */
final class ValidationReminder {
    private final AccountStore accounts;
    private final PendingAccountStore pending;
    private final OutboxStore outbox;

    ValidationReminder(Cloud cloud) {
        accounts = new AccountStore(cloud);
        pending = new PendingAccountStore(cloud);
        outbox = new OutboxStore(cloud);
    }

    /** Puts the e-mail in the outbox; false when that was done before, or the account is no longer one to validate. */
    boolean remind(PendingAccount seen) {
        return seen.remindedAt() == null && accounts.get(seen.id()).filter(Account::isReachedByEmail).map(account -> {
            var body = account.awaitsItsOwner()
                    ? new EmailBody.AccountActivation()
                    : new EmailBody.AccountValidationReminder();
            var email = outbox.compose(body, account.id(), account.contact().email(), account.personName(),
                    account.validateBefore());
            return pending.remind(seen, email);
        }).orElse(false);
    }
}
