package fr.compteassure.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An object that S3 tells of.
 *
 * @param bucket the name of its bucket
 * @param key its key, as it is
 * @param sequencer tells this writing of the key from others; empty when the event does not
 */
public record StoredObject(String bucket, String key, String sequencer) {
    /**
     * The objects that an event of S3 tells of; none in {@code s3:TestEvent}, by which S3 tries out where it is to send
     * its events.
     *
     * @throws IllegalArgumentException when it is no event of S3
     */
    public static List<StoredObject> of(Map<String, Object> event) {
        if ("s3:TestEvent".equals(event.get("Event"))) {
            return List.of();
        }
        if (!(event.get("Records") instanceof List<?> records)) {
            throw new IllegalArgumentException("not an event of S3");
        }
        return records.stream().map(item -> (Map<?, ?>) ((Map<?, ?>) item).get("s3")).map(StoredObject::one).toList();
    }

    private static StoredObject one(Map<?, ?> s3) {
        var object = (Map<?, ?>) s3.get("object");
        return new StoredObject((String) ((Map<?, ?>) s3.get("bucket")).get("name"),
                URLDecoder.decode((String) object.get("key"), StandardCharsets.UTF_8),
                Objects.toString(object.get("sequencer"), ""));
    }
}
