package fr.compteassure.local.aws;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a function is fed from a table's stream: an {@code AWS::Lambda::EventSourceMapping}. The batching window is always none,
 * the parallelization factor one.
 *
 * @param functionName the function called
 * @param batchSize the most records in a call
 * @param startingPosition where the first start of all begins: {@code TRIM_HORIZON} or {@code LATEST}
 * @param maximumRetryAttempts calls after the first one, -1 for no end
 * @param maximumRecordAgeInSeconds age at which a record is given up, -1 for the 24 hours that a stream keeps it
 * @param bisectBatchOnFunctionError whether a failed batch is split in two, which costs no attempt
 * @param reportBatchItemFailures whether the answer may name the records that failed
 * @param onFailure takes AWS's document, JSON, about records given up; null when the template names no destination
 * @param filter what lets a record pass
 */
public record Subscription(String functionName, int batchSize, String startingPosition, int maximumRetryAttempts,
        int maximumRecordAgeInSeconds, boolean bisectBatchOnFunctionError, boolean reportBatchItemFailures,
        Consumer<String> onFailure, RecordFilter filter) {
    private static final int STREAM_RETENTION = 24 * 3600;

    /**
     * Reads the properties of the template's event (SAM's {@code DynamoDB} event and the mapping spell them alike).
     *
     * @param functionName the function called
     * @param properties the resolved properties
     * @param onFailure the destination, or null
     * @return the subscription, with Lambda's values where the template says nothing
     * @throws LocalFailure when a property cannot be read
     */
    public static Subscription of(String functionName, Map<String, Object> properties, Consumer<String> onFailure) {
        var mapping = new Declaration(functionName, properties);
        return new Subscription(functionName, mapping.number("BatchSize", 100), mapping.text("StartingPosition"),
                mapping.number("MaximumRetryAttempts", -1), mapping.number("MaximumRecordAgeInSeconds", -1),
                mapping.flag("BisectBatchOnFunctionError"),
                mapping.list("FunctionResponseTypes").contains("ReportBatchItemFailures"), onFailure,
                mapping.has("FilterCriteria") ? RecordFilter.of(mapping.child("FilterCriteria")) : RecordFilter.ALL);
    }

    boolean fromLatest() {
        return "LATEST".equals(startingPosition);
    }

    boolean exhausted(int retries) {
        return maximumRetryAttempts >= 0 && retries > maximumRetryAttempts;
    }

    Duration maximumAge() {
        return Duration.ofSeconds(maximumRecordAgeInSeconds < 0 ? STREAM_RETENTION : maximumRecordAgeInSeconds);
    }
}
