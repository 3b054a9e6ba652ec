package fr.compteassure.local.aws;

import java.time.Duration;
import java.util.Map;

/**
 * How a function is fed from a queue: SAM's {@code SQS} event.
 *
 * @param functionName the function called
 * @param timeout how long a call may last
 * @param queueName the queue
 * @param batchSize the most messages in a call
 * @param window how long messages are gathered for a call that is not full yet
 * @param reportBatchItemFailures whether the answer may name the messages that failed
 * @param concurrency the most calls at a time
 */
public record QueueSubscription(String functionName, Duration timeout, String queueName, int batchSize, Duration window,
        boolean reportBatchItemFailures, int concurrency) {
    /** With so many Lambda begins; it goes up from there, which one machine does not. */
    private static final int CONCURRENCY = 5;

    /**
     * Reads the properties of the template's event.
     *
     * @param functionName the function called
     * @param timeout how long a call may last
     * @param properties the resolved properties
     * @return the subscription, with Lambda's values where the template says nothing
     * @throws LocalFailure when a property cannot be read or is not played here
     */
    public static QueueSubscription of(String functionName, Duration timeout, Map<String, Object> properties) {
        var event = new Declaration(functionName, properties);
        if (event.has("FilterCriteria")) {
            throw new LocalFailure(functionName + "/FilterCriteria of a queue is not known to the local runner");
        }
        int max = event.has("ScalingConfig")
                ? event.child("ScalingConfig").number("MaximumConcurrency", CONCURRENCY)
                : CONCURRENCY;
        return new QueueSubscription(functionName, timeout, QueueDefinition.nameOf(event.text("Queue")),
                event.number("BatchSize", 10), Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                event.list("FunctionResponseTypes").contains("ReportBatchItemFailures"), Math.min(max, CONCURRENCY));
    }
}
