package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An object was put, copied or completed.
 *
 * @param bucket the name of the bucket
 * @param key the key, as it is
 * @param size in bytes
 * @param eTag without quotes
 * @param how {@code Put}, {@code Copy} or {@code CompleteMultipartUpload}
 * @param at when
 */
public record ObjectCreated(String bucket, String key, long size, String eTag, String how, Instant at) {
    private static final Map<String, Object> OWNER = Map.of("principalId", "local");

    /**
     * The event that S3 sends to a function.
     *
     * @param region the region that the event names
     * @return JSON
     */
    public byte[] toEvent(String region) {
        var event = new LinkedHashMap<String, Object>();
        event.put("eventVersion", "2.1");
        event.put("eventSource", "aws:s3");
        event.put("awsRegion", region);
        event.put("eventTime", at.toString());
        event.put("eventName", "ObjectCreated:" + how);
        event.put("userIdentity", OWNER);
        event.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
        event.put("responseElements", Map.of("x-amz-request-id", sequencer(), "x-amz-id-2", "local"));
        event.put("s3", Map.of("s3SchemaVersion", "1.0", "configurationId", "local", "bucket",
                Map.of("name", bucket, "ownerIdentity", OWNER, "arn", "arn:aws:s3:::" + bucket), "object", object()));
        try {
            return JSON.std.asBytes(Map.of("Records", List.of(event)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Map<String, Object> object() {
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
        return Map.of("key", encoded, "size", size, "eTag", eTag, "sequencer", sequencer());
    }

    private String sequencer() {
        long nanos = at.getEpochSecond() * 1_000_000_000 + at.getNano();
        return "%018X".formatted(nanos).toUpperCase(Locale.ROOT);
    }
}
