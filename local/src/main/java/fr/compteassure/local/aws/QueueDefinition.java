package fr.compteassure.local.aws;

import java.time.Duration;
import java.util.Map;

/**
 * A queue of the template, an {@code AWS::SQS::Queue}.
 *
 * @param name its name
 * @param visibilityTimeout how long a message stays hidden once it was received
 * @param delay how long a new message stays hidden when its sender says nothing
 * @param deadLetterQueue the name of the queue for messages that were received too often, or null
 * @param maxReceiveCount how often a message is received at most when there is a dead-letter queue
 */
public record QueueDefinition(String name, Duration visibilityTimeout, Duration delay, String deadLetterQueue,
        int maxReceiveCount) {

    /**
     * Reads the properties of the template's queue.
     *
     * @param name what it is called
     * @param properties the resolved properties
     * @return the queue, with SQS's values where the template says nothing
     * @throws LocalFailure when a property cannot be read
     */
    public static QueueDefinition of(String name, Map<String, Object> properties) {
        var queue = new Declaration(name, properties);
        Declaration redrive = queue.has("RedrivePolicy") ? queue.child("RedrivePolicy") : null;
        return new QueueDefinition(name, Duration.ofSeconds(queue.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(queue.number("DelaySeconds", 0)),
                redrive == null ? null : nameOf(redrive.text("deadLetterTargetArn")),
                redrive == null ? 0 : redrive.number("maxReceiveCount", 10));
    }

    /** Whether a message that was received so often goes to the dead letters instead of being received again. */
    boolean exhausted(int received) {
        return deadLetterQueue != null && received >= maxReceiveCount;
    }

    static String nameOf(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
