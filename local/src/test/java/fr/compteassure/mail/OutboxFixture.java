package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** E-mails to people whom nothing but the outbox knows: many are put in it in little time. */
final class OutboxFixture {
    private static final int TRANSACTION = 50;

    private final Application application;
    private final Cloud cloud;
    private final OutboxStore outbox;

    OutboxFixture(Application application) {
        this.application = application;
        cloud = application.cloud("OpenAccount");
        outbox = new OutboxStore(cloud);
    }

    /** E-mails to so many people, not in the outbox yet. */
    List<OutboxEmail> composed(int count) {
        return Stream.generate(() -> composed(new EmailBody.AccountValidation())).limit(count).toList();
    }

    /** An e-mail that tells this, not in the outbox yet. */
    OutboxEmail composed(EmailBody body) {
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(32));
        return outbox.compose(body, new InsuredId(id),
                new EmailAddress(UUID.randomUUID() + "@example.org"), "Zoé Quidam",
                cloud.clock().instant().plus(Duration.ofDays(7)));
    }

    /** The same as a run has it in hand until then. */
    static OutboxEmail claimed(OutboxEmail email, Instant until) {
        return new OutboxEmail(email.insured(), email.id(), email.to(), email.name(), email.body(), email.enqueuedAt(),
                email.deadline(), email.expiresAt(), until, null, null, null, null, false);
    }

    /** Puts them in the outbox, in this order. */
    void enqueue(List<OutboxEmail> emails) {
        for (int i = 0; i < emails.size(); i += TRANSACTION) {
            var transaction = cloud.transaction();
            emails.subList(i, Math.min(i + TRANSACTION, emails.size())).stream().map(outbox::enqueueing)
                    .forEach(transaction::with);
            transaction.commit();
        }
    }

    /** How many e-mails SES took for its recipient. */
    int sent(OutboxEmail email) {
        return application.runner().mails().sent(email.to().value()).size();
    }

    /** Waits until each of these e-mails is sent, once; not long, because the clock stands still. */
    void awaitSent(List<OutboxEmail> emails) {
        for (int waited = 0; emails.stream().anyMatch(email -> sent(email) == 0) && waited < 900; waited++) {
            pause();
        }
        assertThat(emails).allSatisfy(email -> assertThat(sent(email)).isOne());
        application.settle();
    }

    /** Waits until an e-mail is noted as sent. */
    void awaitNoted(OutboxEmail email) {
        for (int waited = 0; now(email).sentAt() == null && waited < 300; waited++) {
            pause();
        }
        assertThat(now(email).sentAt()).isNotNull();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The e-mail as it stands. */
    OutboxEmail now(OutboxEmail email) {
        return left(email).orElseThrow();
    }

    /** The same, unless it is gone. */
    Optional<OutboxEmail> left(OutboxEmail email) {
        return outbox.of(email.insured()).stream().findFirst();
    }

    /** Lets SES refuse what is for this recipient. */
    void refuse(OutboxEmail email, String code) {
        application.endpoints().refuse(email.to().value()::equals, code, "refused for the test");
    }

    /** Moves the clock, and waits for what that sets going. */
    void pass(Duration time) {
        application.advance(time);
        application.settle();
    }

    /** What lies in a queue. */
    List<String> messages(String queue) {
        return application.endpoints().messages(queue);
    }
}
