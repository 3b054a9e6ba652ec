package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A message that was published to a topic.
 *
 * @param topicArn the topic
 * @param subject its subject
 * @param message what it says
 * @param at when
 */
public record SnsMessage(String topicArn, String subject, String message, Instant at) {

    /** The event that SNS sends to a function: JSON. */
    public byte[] toEvent() {
        var sns = new LinkedHashMap<String, Object>();
        sns.put("Type", "Notification");
        sns.put("MessageId", UUID.randomUUID().toString());
        sns.put("TopicArn", topicArn);
        sns.put("Subject", subject);
        sns.put("Message", message);
        sns.put("Timestamp", at.toString());
        sns.put("SignatureVersion", "1");
        sns.put("Signature", "local");
        sns.put("SigningCertUrl", "https://sns.amazonaws.com/local.pem");
        sns.put("UnsubscribeUrl", "https://sns.amazonaws.com/local");
        sns.put("MessageAttributes", Map.of());
        try {
            return JSON.std.asBytes(Map.of("Records", List.of(Map.of("EventSource", "aws:sns", "EventVersion", "1.0",
                    "EventSubscriptionArn", topicArn + ":local", "Sns", sns))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Without what it says, in which personal data may stand. */
    @Override
    public String toString() {
        return "SnsMessage[" + topicArn + "]";
    }
}
