package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.EmailAddress;
import java.time.Duration;

/** The e-mails that tell people what was done on their account. */
final class Notices {
    /** Told later than that, it is of no use. */
    private static final Duration OF_USE = Duration.ofDays(7);

    private final Cloud cloud;
    private final OutboxStore outbox;

    Notices(Cloud cloud) {
        this.cloud = cloud;
        outbox = new OutboxStore(cloud);
    }

    /** The writing of an e-mail to the owner of an account, for the transaction of what it tells. */
    Write<?> to(Account account, EmailBody body) {
        return to(account, account.contact().email(), body);
    }

    /** The same, to another address. */
    Write<?> to(Account account, EmailAddress address, EmailBody body) {
        return outbox.enqueueing(outbox.compose(body, account.id(), address, account.personName(),
                cloud.clock().instant().plus(OF_USE)));
    }
}
