package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.Nir;
import java.time.Instant;
import java.util.Optional;

/** The validation e-mail, asked for again: a new link, the same deadline. */
final class ValidationResending {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final OutboxStore outbox;
    private final DiscreetEmail asking;

    ValidationResending(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        outbox = new OutboxStore(cloud);
        asking = new DiscreetEmail(cloud, "validation-email", Limit.VALIDATION_EMAIL);
    }

    /**
     * Sends the e-mail if there is an account to validate with this address, and not three within the last hour;
     * whether there is one is told to nobody.
     *
     * @return until when this address of the network may ask for nothing, if it did too often in vain
     */
    Optional<Instant> resend(Nir nir, EmailAddress email, String sourceIp, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(nir);
        return asking.ask(new DiscreetEmail.Asked(id, cloud.keyedHash().of(email), sourceIp, key),
                accounts.lookup(id).filter(account -> mayResend(account, email)).map(this::sending));
    }

    private boolean mayResend(Account account, EmailAddress email) {
        return account.status() == Status.PENDING && !account.lapsed(cloud.clock().instant())
                && email.equals(account.contact().email());
    }

    private DiscreetEmail.Sending sending(Account account) {
        // An account opened with help has no password yet: its link asks for one.
        var body = account.awaitsItsOwner() ? new EmailBody.AccountActivation() : new EmailBody.AccountValidation();
        var email = outbox.compose(body, account.id(), account.contact().email(), account.personName(),
                account.validateBefore());
        return new DiscreetEmail.Sending(email, accounts.stillPending(account));
    }
}
