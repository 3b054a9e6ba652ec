package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.time.Duration;

/**
 * The queue in which messages of the outbox wait that cannot be dealt with now, each for itself. One entry stands for a
 * message until the end: it is hidden for longer each time, and never sent anew by what it starts, so that nothing multiplies.
 */
final class OutboxRetries {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(30);
    /** SQS delays a new message by no more. */
    private static final Duration MAX_DELAY = Duration.ofMinutes(15);

    private final Cloud cloud;
    private final String queue;

    /** @param setting which setting has the address of the queue */
    OutboxRetries(Cloud cloud, String setting) {
        this.cloud = cloud;
        queue = cloud.setting(setting);
    }

    /** How long to wait after a try that failed: 30 seconds, then 1 minute, 2, 4, 8, 16, and 30 from then on. */
    static Duration delayAfter(OutboxTask task) {
        return switch (task) {
            case OutboxTask.Enqueued _ -> FIRST;
            case OutboxTask.Waiting waiting ->
                min(MAX_PAUSE, FIRST.multipliedBy(1L << Math.min(waiting.received(), 10)));
        };
    }

    /**
     * Has a task come again.
     *
     * @return whether it is done with where it came from, because it comes again from elsewhere
     */
    boolean later(OutboxTask task, Duration delay) {
        return switch (task) {
            case OutboxTask.Enqueued enqueued -> {
                add(enqueued.message(), delay);
                yield true;
            }
            case OutboxTask.Waiting waiting -> {
                hide(waiting, delay);
                yield false;
            }
        };
    }

    /** Puts a message in the queue. */
    void add(OutboxRef message, Duration delay) {
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(queue).messageBody(message.json())
                .delaySeconds((int) min(MAX_DELAY, delay).toSeconds()));
    }

    private void hide(OutboxTask.Waiting waiting, Duration delay) {
        cloud.clients().sqs().changeMessageVisibility(request -> request.queueUrl(queue)
                .receiptHandle(waiting.receipt()).visibilityTimeout((int) delay.toSeconds()));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
