package fr.compteassure.mail;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ses.model.Body;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Sends the e-mails of the outbox. Each is first claimed, so that two runs never have it in hand together; once SES
 * answered that it took the e-mail, it is never sent again, and the last one to somebody is not kept. What SES refuses for good, or could not take for
 * {@link #GIVE_UP}, goes to the queue of failures with its reason: that it must is noted before, that it did after, so
 * that it is neither forgotten nor done twice.
 */
final class EmailDelivery {
    /** Less than the 24 hours for which the table's stream keeps a record. */
    static final Duration GIVE_UP = Duration.ofHours(22);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Cloud cloud;
    private final OutboxStore outbox;
    private final EmailWriter writer;
    /** What SES took although that is noted nowhere yet: SES's names, by e-mail. */
    private final Map<String, String> unnoted = new HashMap<>();

    EmailDelivery(Cloud cloud) {
        this.cloud = cloud;
        outbox = new OutboxStore(cloud);
        writer = new EmailWriter(cloud);
    }

    /** What became of one e-mail. */
    sealed interface Outcome {}

    /** Nothing is left to do. */
    enum Settled implements Outcome {
        /** SES took it. */
        SENT,
        /** Nothing was to be done: sent before, given up, purged, or past its deadline. */
        SKIPPED,
        /** Put in the queue of failures. */
        GIVEN_UP
    }

    /**
     * Another run has it in hand, or vanished with it.
     *
     * @param until when this one may take it
     */
    record InHand(Instant until) implements Outcome {
        @Override
        public String toString() {
            return "IN_HAND";
        }
    }

    /**
     * To be tried again.
     *
     * @param reason why; a code or a kind of error
     */
    record Failed(String reason) implements Outcome {}

    /**
     * SES took it, which could not be noted: that alone is to be done.
     *
     * @param messageId SES's name for it
     */
    record Unnoted(String messageId) implements Outcome {
        @Override
        public String toString() {
            return "UNNOTED";
        }
    }

    /** Does for one e-mail what is still to be done. */
    Outcome deliver(EmailRef ref) {
        var messageId = ref.messageId() == null ? unnoted.get(ref.emailId()) : ref.messageId();
        if (messageId != null) {
            return note(ref, messageId);
        }
        var now = cloud.clock().instant();
        var claim = outbox.claim(ref, now.plus(CLAIM));
        if (!claim.made()) {
            return claim.record().filter(email -> !email.settled())
                    .<Outcome>map(email -> new InHand(email.claimedUntil())).orElse(Settled.SKIPPED);
        }
        var email = claim.record().orElseThrow();
        if (email.toTell()) {
            return tell(ref, email);
        }
        if (!email.deadline().isAfter(now)) {
            outbox.lapsed(ref);
            return Settled.SKIPPED;
        }
        return send(ref, email);
    }

    private Outcome send(EmailRef ref, OutboxEmail email) {
        String messageId;
        try {
            messageId = bySes(email);
        } catch (RuntimeException e) {
            return failed(ref, email, e);
        }
        return note(ref, messageId);
    }

    private String bySes(OutboxEmail email) {
        var text = writer.write(email);
        return cloud.clients().ses().sendEmail(request -> request
                .source(cloud.config().mailFrom())
                .destination(to -> to.toAddresses(email.to().value()))
                .message(message -> message.subject(utf8(text.subject()))
                        .body(Body.builder().text(utf8(text.text())).html(utf8(text.html())).build())))
                .messageId();
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }

    /** A note that cannot be written must not make the e-mail go out again. */
    private Outcome note(EmailRef ref, String messageId) {
        unnoted.put(ref.emailId(), messageId);
        try {
            outbox.sent(ref, messageId);
        } catch (RuntimeException _) {
            return new Unnoted(messageId);
        }
        unnoted.remove(ref.emailId());
        return Settled.SENT;
    }

    private Outcome failed(EmailRef ref, OutboxEmail email, RuntimeException fault) {
        var reason = reason(fault);
        var age = Duration.between(email.enqueuedAt(), cloud.clock().instant());
        if (!refusedForGood(fault) && age.compareTo(GIVE_UP) < 0) {
            outbox.failed(ref, reason);
            return new Failed(reason);
        }
        return outbox.givenUp(ref, reason).map(given -> tell(ref, given)).orElse(Settled.SKIPPED);
    }

    /** Tells operations; should they be told twice after a lost answer, both messages are the same, letter for letter. */
    private Outcome tell(EmailRef ref, OutboxEmail email) {
        var failure = Json.object("insuredId", ref.insuredId(), "emailId", ref.emailId(),
                "kind", email.body().kind().name(), "reason", email.failure(), "failedAt",
                email.refusedAt().toString());
        cloud.clients().sqs().sendMessage(request -> request
                .queueUrl(cloud.config().mailFailuresQueue()).messageBody(Json.write(failure)));
        try {
            outbox.told(ref);
        } catch (RuntimeException _) {
            // They are told: to try again because of the note would tell them twice.
        }
        return Settled.GIVEN_UP;
    }

    private static boolean refusedForGood(RuntimeException fault) {
        return fault instanceof MessageRejectedException || "InvalidParameterValue".equals(code(fault).orElse(""));
    }

    /** The code of the error, not its message, in which SES repeats the address. */
    private static String reason(RuntimeException fault) {
        return code(fault).orElse(fault.getClass().getSimpleName());
    }

    private static Optional<String> code(RuntimeException fault) {
        return fault instanceof SesException ses && ses.awsErrorDetails() != null
                ? Optional.ofNullable(ses.awsErrorDetails().errorCode())
                : Optional.empty();
    }
}
