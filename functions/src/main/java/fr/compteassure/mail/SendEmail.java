package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.util.List;

/** Sends the e-mails and the SMS of the outbox. */
public final class SendEmail extends OutboxFunction {
    /** For Lambda. */
    public SendEmail() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public SendEmail(Cloud cloud) {
        super(cloud, "MAIL_RETRIES_QUEUE", List.of(new EmailChannel(cloud), new SmsChannel(cloud)));
    }
}
