package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What was done once and must not be done again: requests that bear an idempotency key, and notices. */
public final class IdempotencyStore {
    private static final Duration KEY_LIFE = Duration.ofHours(24);

    private final Table<Request> table;
    private final InstantSource clock;

    /** @param cloud where the table and the clock are */
    public IdempotencyStore(Cloud cloud) {
        table = cloud.table(Config::guardsTable, () -> Request.SCHEMA);
        clock = cloud.clock();
    }

    /** The write that is refused when it was made before, for as long as that is remembered. */
    public TransactWriteItem once(String id, Duration remembered) {
        return table.put(new Request(id, null, null, clock.instant().plus(remembered)),
                Expression.of("attribute_not_exists(id)"));
    }

    /** The write that remembers what came of a request, refused when its key was used within 24 hours. */
    public TransactWriteItem record(IdempotencyKey key, String outcome) {
        var now = clock.instant();
        return table.put(new Request(key.id(), key.bodyHash(), outcome, now.plus(KEY_LIFE)),
                Expression.of("attribute_not_exists(id) OR expiresAt <= :now", ":now", now));
    }

    /**
     * What came of the earlier request of this key.
     *
     * @param item what stood in the way of {@link #record}
     * @return the outcome, or empty when the earlier request had another body
     */
    public Optional<String> replay(IdempotencyKey key, Map<String, AttributeValue> item) {
        return Optional.of(table.record(item))
                .filter(request -> key.bodyHash().equals(request.bodyHash())).map(Request::outcome);
    }

    private record Request(String id, String bodyHash, String outcome, Instant expiresAt) {
        static final RecordSchema<Request> SCHEMA = RecordSchema.of(Request.class,
                values -> new Request(values.get("id"), values.get("bodyHash"), values.get("outcome"),
                        values.instant("expiresAt")))
                .partitionKey("id", Request::id)
                .text("bodyHash", Request::bodyHash)
                .text("outcome", Request::outcome)
                .instant("expiresAt", Request::expiresAt);
    }
}
