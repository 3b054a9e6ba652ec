package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** The event that Lambda makes of stream records. */
final class StreamEvent {
    private StreamEvent() {}

    static byte[] of(List<Map<String, Object>> records) {
        try {
            return JSON.std.asBytes(Map.of("Records", records));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Map<String, Object> record(Record record, String streamArn, String region) {
        var event = new LinkedHashMap<String, Object>();
        event.put("eventID", record.eventID());
        event.put("eventName", record.eventNameAsString());
        event.put("eventVersion", record.eventVersion());
        event.put("eventSource", "aws:dynamodb");
        event.put("awsRegion", region);
        event.put("dynamodb", change(record.dynamodb()));
        event.put("eventSourceARN", streamArn);
        if (record.userIdentity() != null) {
            event.put("userIdentity", Map.of("principalId", record.userIdentity().principalId(), "type",
                    record.userIdentity().type()));
        }
        return event;
    }

    private static Map<String, Object> change(StreamRecord record) {
        var change = new LinkedHashMap<String, Object>();
        change.put("ApproximateCreationDateTime", record.approximateCreationDateTime().getEpochSecond());
        change.put("Keys", item(record.keys()));
        if (record.hasNewImage()) {
            change.put("NewImage", item(record.newImage()));
        }
        if (record.hasOldImage()) {
            change.put("OldImage", item(record.oldImage()));
        }
        change.put("SequenceNumber", record.sequenceNumber());
        change.put("SizeBytes", record.sizeBytes());
        change.put("StreamViewType", record.streamViewTypeAsString());
        return change;
    }

    private static Map<String, Object> item(Map<String, AttributeValue> attributes) {
        var item = new TreeMap<String, Object>();
        attributes.forEach((name, value) -> item.put(name, value(value)));
        return item;
    }

    private static Map<String, Object> value(AttributeValue value) {
        Object content = switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case B -> base64(value.b());
            case BOOL -> value.bool();
            case NUL -> true;
            case SS -> value.ss();
            case NS -> value.ns();
            case BS -> value.bs().stream().map(StreamEvent::base64).toList();
            case L -> value.l().stream().map(StreamEvent::value).toList();
            case M -> item(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("Unknown attribute type");
        };
        return Map.of(value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name(), content);
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
