package fr.compteassure.local.aws;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SQS: standard queues, without attributes of messages. */
final class SqsEndpoint {
    /** In seconds: of a delay, and of a visibility timeout. */
    private static final int MAX_DELAY = 900;
    private static final int MAX_VISIBILITY = 43_200;
    private static final int MAX_BATCH = 10;

    private final Path folder;
    private final InstantSource clock;
    private final Map<String, SqsQueue> queues = new ConcurrentHashMap<>();

    /** @param folder where the queues are kept, or null */
    SqsEndpoint(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void create(QueueDefinition definition) {
        queues.computeIfAbsent(definition.name(), name -> new SqsQueue(definition, this::queue,
                folder == null ? null : folder.resolve(name + ".jsonl"), clock));
    }

    SqsQueue queue(String name) {
        SqsQueue queue = queues.get(name);
        if (queue == null) {
            throw new AwsError(400, "QueueDoesNotExist", "The specified queue does not exist: " + name);
        }
        return queue;
    }

    AwsReply answer(AwsRequest request) throws InterruptedException {
        Map<String, Object> asked = request.json();
        String url = String.valueOf(asked.get("QueueUrl"));
        SqsQueue queue = queue(url.substring(url.lastIndexOf('/') + 1));
        return switch (request.action()) {
            case "SendMessage" -> AwsReply.json(send(queue, asked));
            case "SendMessageBatch" -> sendBatch(queue, asked);
            case "ReceiveMessage" -> receive(queue, asked);
            case "DeleteMessage" -> {
                queue.delete(String.valueOf(asked.get("ReceiptHandle")));
                yield AwsReply.json(Map.of());
            }
            case "ChangeMessageVisibility" -> {
                queue.changeVisibility(String.valueOf(asked.get("ReceiptHandle")),
                        seconds(asked, "VisibilityTimeout", Duration.ZERO, MAX_VISIBILITY));
                yield AwsReply.json(Map.of());
            }
            case "GetQueueAttributes" -> attributes(queue);
            default -> throw AwsError.unknownAction(request.action());
        };
    }

    private static Map<String, Object> send(SqsQueue queue, Map<String, Object> asked) {
        if (asked.get("MessageAttributes") instanceof Map<?, ?> attributes && !attributes.isEmpty()) {
            throw new AwsError(400, "UnsupportedOperation", "The local stand-in keeps no attributes of messages");
        }
        String body = String.valueOf(asked.get("MessageBody"));
        String id = asked.containsKey("DelaySeconds")
                ? queue.send(body, seconds(asked, "DelaySeconds", Duration.ZERO, MAX_DELAY))
                : queue.send(body);
        return Map.of("MessageId", id, "MD5OfMessageBody", md5(body));
    }

    private static AwsReply sendBatch(SqsQueue queue, Map<String, Object> asked) {
        List<?> entries = asked.get("Entries") instanceof List<?> list ? list : List.of();
        if (entries.isEmpty() || entries.size() > MAX_BATCH) {
            throw new AwsError(400,
                    entries.isEmpty() ? "EmptyBatchRequest" : "TooManyEntriesInBatchRequest",
                    "A batch has 1 to " + MAX_BATCH + " entries");
        }
        var sent = new ArrayList<Map<String, Object>>();
        for (Object entry : entries) {
            var message = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) entry).forEach((name, value) -> message.put(name.toString(), value));
            var result = new LinkedHashMap<>(send(queue, message));
            result.put("Id", message.get("Id"));
            sent.add(result);
        }
        return AwsReply.json(Map.of("Successful", sent, "Failed", List.of()));
    }

    private static AwsReply receive(SqsQueue queue, Map<String, Object> asked) throws InterruptedException {
        int atMost = asked.get("MaxNumberOfMessages") instanceof Number number ? number.intValue() : 1;
        List<Map<String, Object>> messages = queue
                .receive(atMost, seconds(asked, "VisibilityTimeout", queue.visibilityTimeout(), MAX_VISIBILITY),
                        seconds(asked, "WaitTimeSeconds", Duration.ZERO, 20))
                .stream().map(SqsEndpoint::message).toList();
        return AwsReply.json(messages.isEmpty() ? Map.of() : Map.of("Messages", messages));
    }

    private static Map<String, Object> message(SqsQueue.Received message) {
        return Map.of("MessageId", message.id(), "ReceiptHandle", message.handle(), "Body", message.body(), "MD5OfBody",
                md5(message.body()), "Attributes", QueueEvent.attributes(message));
    }

    private static AwsReply attributes(SqsQueue queue) {
        SqsQueue.Counts counts = queue.counts();
        return AwsReply.json(Map.of("Attributes",
                Map.of("ApproximateNumberOfMessages", Integer.toString(counts.visible()),
                        "ApproximateNumberOfMessagesNotVisible", Integer.toString(counts.inFlight()),
                        "ApproximateNumberOfMessagesDelayed", Integer.toString(counts.delayed()))));
    }

    private static Duration seconds(Map<String, Object> asked, String name, Duration otherwise, int max) {
        if (!(asked.get(name) instanceof Number number)) {
            return otherwise;
        }
        if (number.intValue() < 0 || number.intValue() > max) {
            throw new AwsError(400, "InvalidParameterValue",
                    "Value %s for parameter %s is invalid: 0 to %d".formatted(number, name, max));
        }
        return Duration.ofSeconds(number.intValue());
    }

    /** The client compares it with its own. */
    static String md5(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new LocalFailure("This Java has no MD5", cause);
        }
    }
}
