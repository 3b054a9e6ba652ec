package fr.compteassure.mail;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import java.time.Instant;

/** The queue of what was promised and could not be sent, which operations look at. */
public final class MailFailures {
    private final Cloud cloud;

    /** @param cloud where the queue is */
    public MailFailures(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * A message that was not sent.
     *
     * @param insuredId the first part of its key in the outbox
     * @param emailId its id
     * @param kind what it tells, in one word
     * @param reason why: a code or a kind of error, never an address
     * @param failedAt when it was given up
     */
    public record Failure(String insuredId, String emailId, String kind, String reason, Instant failedAt) {}

    /** Tells operations of one. */
    public void tell(Failure failure) {
        var message = Json.object("insuredId", failure.insuredId(), "emailId", failure.emailId(),
                "kind", failure.kind(), "reason", failure.reason(), "failedAt", failure.failedAt().toString());
        cloud.clients().sqs().sendMessage(request -> request
                .queueUrl(cloud.config().mailFailuresQueue()).messageBody(Json.write(message)));
    }
}
