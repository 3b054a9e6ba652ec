package fr.compteassure.operate;

import fr.compteassure.api.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A message of a dead-letter queue.
 *
 * @param id SQS's name for it
 * @param receipt what it is deleted by
 * @param body what it says
 * @param content the same as a JSON object; empty when it is none
 * @param sentAt when it was put there, or null where that is not told
 * @param isOfSchedule whether the scheduler put it there, which tells by attributes why it could not start something
 */
record DeadLetter(String id, String receipt, String body, Map<String, Object> content, Instant sentAt,
        boolean isOfSchedule) {
    /** What the scheduler tells beside what it was to send. */
    static final String OF_SCHEDULE = "SCHEDULE_ARN";

    static DeadLetter of(Message message) {
        var sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return new DeadLetter(message.messageId(), message.receiptHandle(), message.body(), content(message.body()),
                sent == null ? null : Instant.ofEpochMilli(Long.parseLong(sent)),
                message.messageAttributes().containsKey(OF_SCHEDULE));
    }

    private static Map<String, Object> content(String body) {
        try {
            return Json.read(body);
        } catch (IOException _) {
            return Map.of();
        }
    }

    boolean has(String field) {
        return content.get(field) != null;
    }

    /** A field that is a text; empty when it is not there, or is something else. */
    String text(String field) {
        return content.get(field) instanceof String text ? text : "";
    }

    /** The fields of a field, none when there are none. */
    Map<?, ?> object(String field) {
        return content.get(field) instanceof Map<?, ?> object ? object : Map.of();
    }

    /** The name of the function that a failed run was one of; empty when it is not told. */
    String failedFunction() {
        var parts = String.valueOf(object("requestContext").get("functionArn")).split(":");
        return parts.length > 6 ? parts[6] : "";
    }

    /** The topics whose notices an event of SNS tells of; empty texts stand for what tells none. */
    static Set<String> topics(Map<?, ?> event) {
        var records = event.get("Records") instanceof List<?> all ? all : List.of();
        return records.stream().map(record -> record instanceof Map<?, ?> one && one.get("Sns") instanceof Map<?, ?> sns
                && sns.get("TopicArn") instanceof String topic ? topic : "").collect(Collectors.toSet());
    }

    /** The bucket whose object an event of S3 tells of. */
    static Optional<String> bucket(Map<?, ?> event) {
        return event.get("Records") instanceof List<?> records && !records.isEmpty()
                && records.getFirst() instanceof Map<?, ?> first && first.get("s3") instanceof Map<?, ?> s3
                && s3.get("bucket") instanceof Map<?, ?> bucket && bucket.get("name") instanceof String name
                        ? Optional.of(name)
                        : Optional.empty();
    }
}
