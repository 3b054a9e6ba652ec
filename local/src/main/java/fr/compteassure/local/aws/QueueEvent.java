package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a function is called with when a queue starts it. */
final class QueueEvent {
    private QueueEvent() {}

    static byte[] of(List<SqsQueue.Received> messages, String queueName, String region) {
        try {
            return JSON.std.asBytes(Map.of("Records",
                    messages.stream().map(message -> record(message, queueName, region)).toList()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Map<String, Object> record(SqsQueue.Received message, String queueName, String region) {
        var content = new LinkedHashMap<String, Object>();
        content.put("messageId", message.id());
        content.put("receiptHandle", message.handle());
        content.put("body", message.body());
        content.put("attributes", attributes(message));
        content.put("messageAttributes", Map.of());
        content.put("md5OfBody", SqsEndpoint.md5(message.body()));
        content.put("eventSource", "aws:sqs");
        content.put("eventSourceARN", "arn:aws:sqs:%s:000000000000:%s".formatted(region, queueName));
        content.put("awsRegion", region);
        return content;
    }

    /** What SQS says of a message beside its body; instants in milliseconds. */
    static Map<String, String> attributes(SqsQueue.Received message) {
        return Map.of("ApproximateReceiveCount", Integer.toString(message.count()),
                "SentTimestamp", Long.toString(message.sentAt().toEpochMilli()),
                "ApproximateFirstReceiveTimestamp", Long.toString(message.firstReceivedAt().toEpochMilli()),
                "SenderId", "local");
    }
}
