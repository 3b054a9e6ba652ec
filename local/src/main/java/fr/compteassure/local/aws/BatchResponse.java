package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What the end of a call says about its batch. */
final class BatchResponse {
    private BatchResponse() {}

    /**
     * The index of the first record to be called with again: 0 when all failed, the size of the batch when none did. As Lambda has
     * it, the lowest sequence number reported counts, and a report that names no record of the batch means that all failed.
     */
    static int firstFailed(Invoker.Result result, List<Record> batch, boolean reportsItems) {
        if (result.failed()) {
            return 0;
        }
        return reportsItems ? lowestReported(result.payload(), batch) : batch.size();
    }

    private static int lowestReported(byte[] payload, List<Record> batch) {
        List<String> sequenceNumbers = batch.stream().map(each -> each.dynamodb().sequenceNumber()).toList();
        int lowest = batch.size();
        for (Object failure : reported(payload)) {
            Object named = failure instanceof Map<?, ?> map ? map.get("itemIdentifier") : null;
            int index = named == null ? -1 : sequenceNumbers.indexOf(named.toString());
            if (index < 0) {
                return 0;
            }
            lowest = Math.min(lowest, index);
        }
        return lowest;
    }

    private static List<?> reported(byte[] payload) {
        if (payload == null || payload.length == 0) {
            return List.of();
        }
        try {
            return JSON.std.anyFrom(payload) instanceof Map<?, ?> answer
                    && answer.get("batchItemFailures") instanceof List<?> failures ? failures : List.of();
        } catch (IOException _) {
            return List.of("not JSON");
        }
    }
}
