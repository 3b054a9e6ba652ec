package fr.compteassure.local.aws;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SQS: standard queues, without attributes of messages. */
final class SqsEndpoint {
    private final Path folder;
    private final Map<String, SqsQueue> queues = new ConcurrentHashMap<>();

    /** @param folder where the queues are kept, or null */
    SqsEndpoint(Path folder) {
        this.folder = folder;
    }

    void create(String name) {
        queues.computeIfAbsent(name, _ -> new SqsQueue(folder == null ? null : folder.resolve(name + ".jsonl")));
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
            case "SendMessage" -> send(queue, asked);
            case "ReceiveMessage" -> receive(queue, asked);
            case "DeleteMessage" -> {
                queue.delete(String.valueOf(asked.get("ReceiptHandle")));
                yield AwsReply.json(Map.of());
            }
            case "GetQueueAttributes" -> attributes(queue);
            default -> throw AwsError.unknownAction(request.action());
        };
    }

    private static AwsReply send(SqsQueue queue, Map<String, Object> asked) {
        if (asked.get("MessageAttributes") instanceof Map<?, ?> attributes && !attributes.isEmpty()) {
            throw new AwsError(400, "UnsupportedOperation", "The local stand-in keeps no attributes of messages");
        }
        String body = String.valueOf(asked.get("MessageBody"));
        return AwsReply.json(Map.of("MessageId", queue.send(body), "MD5OfMessageBody", md5(body)));
    }

    private static AwsReply receive(SqsQueue queue, Map<String, Object> asked) throws InterruptedException {
        List<Map<String, Object>> messages = queue
                .receive(number(asked, "MaxNumberOfMessages", 1),
                        Duration.ofSeconds(number(asked, "VisibilityTimeout", 30)),
                        Duration.ofSeconds(number(asked, "WaitTimeSeconds", 0)))
                .stream().map(SqsEndpoint::message).toList();
        return AwsReply.json(messages.isEmpty() ? Map.of() : Map.of("Messages", messages));
    }

    private static Map<String, Object> message(SqsQueue.Received message) {
        return Map.of("MessageId", message.id(), "ReceiptHandle", message.id(), "Body", message.body(), "MD5OfBody",
                md5(message.body()), "Attributes",
                Map.of("ApproximateReceiveCount", Integer.toString(message.count())));
    }

    private static AwsReply attributes(SqsQueue queue) {
        int hidden = queue.hidden();
        return AwsReply.json(Map.of("Attributes",
                Map.of("ApproximateNumberOfMessages", Integer.toString(queue.bodies().size() - hidden),
                        "ApproximateNumberOfMessagesNotVisible", Integer.toString(hidden))));
    }

    private static int number(Map<String, Object> asked, String name, int otherwise) {
        return asked.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** The client compares it with its own. */
    private static String md5(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new LocalFailure("This Java has no MD5", cause);
        }
    }
}
