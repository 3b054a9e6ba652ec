package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What Lambda sends to the destination of an event source about records it gives up; it tells where they are, not what they say. */
record FailureDocument(String functionArn, String streamArn, String shardId) {

    String about(List<Record> records, String condition, int invocations) {
        var document = new LinkedHashMap<String, Object>();
        var request = new LinkedHashMap<String, Object>();
        request.put("requestId", UUID.randomUUID().toString());
        request.put("functionArn", functionArn);
        request.put("condition", condition);
        request.put("approximateInvokeCount", invocations);
        document.put("requestContext", request);
        if (invocations > 0) {
            document.put("responseContext",
                    Map.of("statusCode", 200, "executedVersion", "$LATEST", "functionError", "Unhandled"));
        }
        document.put("version", "1.0");
        document.put("timestamp", Instant.now().toString());
        document.put("DDBStreamBatchInfo", batch(records));
        try {
            return JSON.std.asString(document);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Map<String, Object> batch(List<Record> records) {
        var batch = new LinkedHashMap<String, Object>();
        batch.put("shardId", shardId);
        batch.put("startSequenceNumber", records.getFirst().dynamodb().sequenceNumber());
        batch.put("endSequenceNumber", records.getLast().dynamodb().sequenceNumber());
        batch.put("approximateArrivalOfFirstRecord",
                records.getFirst().dynamodb().approximateCreationDateTime().toString());
        batch.put("approximateArrivalOfLastRecord",
                records.getLast().dynamodb().approximateCreationDateTime().toString());
        batch.put("batchSize", records.size());
        batch.put("streamArn", streamArn);
        return batch;
    }
}
