package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * The messages of a batch to be called with again: all when the call failed, those reported when reports count. As Lambda has
     * it, a report that names no message of the batch means that all failed.
     */
    static Set<String> failed(Invoker.Result result, List<String> messageIds, boolean reportsItems) {
        if (result.failed()) {
            return Set.copyOf(messageIds);
        }
        if (!reportsItems) {
            return Set.of();
        }
        Set<String> failed = new HashSet<>();
        for (Object failure : reported(result.payload())) {
            String named = named(failure);
            if (!messageIds.contains(named)) {
                return Set.copyOf(messageIds);
            }
            failed.add(named);
        }
        return failed;
    }

    private static int lowestReported(byte[] payload, List<Record> batch) {
        List<String> sequenceNumbers = batch.stream().map(each -> each.dynamodb().sequenceNumber()).toList();
        int lowest = batch.size();
        for (Object failure : reported(payload)) {
            int index = sequenceNumbers.indexOf(named(failure));
            if (index < 0) {
                return 0;
            }
            lowest = Math.min(lowest, index);
        }
        return lowest;
    }

    private static String named(Object failure) {
        return String.valueOf(failure instanceof Map<?, ?> map ? map.get("itemIdentifier") : null);
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
