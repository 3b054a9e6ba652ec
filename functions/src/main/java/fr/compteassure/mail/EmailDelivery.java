package fr.compteassure.mail;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.model.Body;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Sends the promised e-mails. A promise is first claimed, so that two runs never have it in hand together; once SES
 * answered that it took the e-mail, it is never sent again. What SES refuses for good, or could not take for
 * {@link #GIVE_UP}, goes to the queue of failures with its reason.
 */
final class EmailDelivery {
    /** Less than the 24 hours for which the table's stream keeps a record. */
    static final Duration GIVE_UP = Duration.ofHours(22);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int NOTE_TRIES = 5;

    private final Cloud cloud;
    private final OutboxStore outbox;
    /** What SES took although it could not be noted: a run that has the same e-mail again only notes it. */
    private final Set<String> takenBySes = new HashSet<>();

    EmailDelivery(Cloud cloud) {
        this.cloud = cloud;
        this.outbox = new OutboxStore(cloud);
    }

    /** What became of one promise. */
    enum Outcome {
        /** SES took it now. */
        SENT,
        /** Nothing was to be done: sent before, given up, purged, or past its deadline. */
        SKIPPED,
        /** Put in the queue of failures. */
        GIVEN_UP,
        /** To be tried again. */
        RETRY
    }

    /** Sends one promised e-mail, if that is still to be done. */
    Outcome send(String insuredId, String id) {
        var now = cloud.clock().instant();
        var claim = outbox.claim(insuredId, id, now.plus(CLAIM));
        if (!claim.made()) {
            return claim.record().map(OutboxEmail::settled).orElse(true) ? Outcome.SKIPPED : Outcome.RETRY;
        }
        var email = claim.record().orElseThrow();
        if (takenBySes.contains(id)) {
            note(email, "unknown");
            return Outcome.SENT;
        }
        if (!email.deadline().isAfter(now)) {
            outbox.refused(email, "past its deadline");
            return Outcome.SKIPPED;
        }
        return send(email);
    }

    private Outcome send(OutboxEmail email) {
        String messageId;
        try {
            messageId = bySes(email);
        } catch (SdkException e) {
            return failed(email, e);
        }
        note(email, messageId);
        return Outcome.SENT;
    }

    private String bySes(OutboxEmail email) {
        var text = EmailText.of(email, link(email), cloud.config().webAddress());
        return cloud.clients().ses().sendEmail(request -> request
                .source(cloud.config().mailFrom())
                .destination(to -> to.toAddresses(email.to().value()))
                .message(message -> message.subject(utf8(text.subject()))
                        .body(Body.builder().text(utf8(text.text())).html(utf8(text.html())).build())))
                .messageId();
    }

    private String link(OutboxEmail email) {
        var kind = email.body().kind();
        var page = cloud.config().webAddress() + kind.page();
        return kind.withToken()
                ? page + "#token=" + new LinkTokens(cloud).token(email)
                : page;
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }

    /** A note that cannot be written must not make the e-mail go out again. */
    private void note(OutboxEmail email, String messageId) {
        takenBySes.add(email.id());
        for (int tries = 1;; tries++) {
            try {
                outbox.sent(email, messageId);
                takenBySes.remove(email.id());
                return;
            } catch (SdkException e) {
                if (tries == NOTE_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Outcome failed(OutboxEmail email, SdkException fault) {
        var reason = reason(fault);
        var age = Duration.between(email.enqueuedAt(), cloud.clock().instant());
        if (!refusedForGood(fault) && age.compareTo(GIVE_UP) < 0) {
            outbox.failed(email, reason);
            return Outcome.RETRY;
        }
        var failure = Json.object("insuredId", email.insured().value(), "emailId", email.id(),
                "kind", email.body().kind().name(), "reason", reason, "failedAt", cloud.clock().instant().toString());
        cloud.clients().sqs().sendMessage(request -> request
                .queueUrl(cloud.config().mailFailuresQueue()).messageBody(Json.write(failure)));
        outbox.refused(email, reason);
        return Outcome.GIVEN_UP;
    }

    private static boolean refusedForGood(SdkException fault) {
        return fault instanceof MessageRejectedException || "InvalidParameterValue".equals(code(fault).orElse(""));
    }

    /** The code of the error, not its message, in which SES repeats the address. */
    private static String reason(SdkException fault) {
        return code(fault).orElse(fault.getClass().getSimpleName());
    }

    private static Optional<String> code(SdkException fault) {
        return fault instanceof SesException ses && ses.awsErrorDetails() != null
                ? Optional.ofNullable(ses.awsErrorDetails().errorCode())
                : Optional.empty();
    }
}
