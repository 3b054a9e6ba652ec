package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What was done once and must not be done again: requests that bear an idempotency key, and notices. */
public final class IdempotencyStore {
    private static final Duration KEY_LIFE = Duration.ofHours(24);

    private final Table<Request> table;
    private final InstantSource clock;

    /** @param cloud where the table and the clock are */
    public IdempotencyStore(Cloud cloud) {
        table = cloud.table("ATTEMPTS_TABLE", () -> Request.SCHEMA);
        clock = cloud.clock();
    }

    /**
     * What came of an earlier request of this key, to be read beside what the request is about: the key is answered
     * before anything else is found wrong with the request.
     *
     * <p>{@link BatchRead#of} finds the outcome that was recorded, or throws {@link IdempotencyKeyReused} when the earlier
     * request had another body.
     */
    public Lookup<String> earlier(Optional<IdempotencyKey> key) {
        return key.map(one -> table.lookup(one.id()).filter(this::isLive).map(found -> replay(one, found)))
                .orElseGet(Lookup::nothing);
    }

    /** TTL may be days late. */
    private boolean isLive(Request request) {
        return request.expiresAt().isAfter(clock.instant());
    }

    /** The write that is refused when it was made before, for as long as that is kept. */
    public Write<?> notice(String id, Duration kept) {
        return notice(id, kept, null);
    }

    /** The same, which keeps what came of it for {@link #noted}. */
    public Write<?> notice(String id, Duration kept, String outcome) {
        var now = clock.instant();
        return table.put(new Request(id, null, outcome, now.plus(kept)),
                Expression.of("attribute_not_exists(id) OR expiresAt <= :now", ":now", now));
    }

    /** The same write, made again or not. */
    public Write<?> noticeAgain(String id, Duration kept) {
        return noticeAgain(id, kept, null);
    }

    /** The same with what came of it. */
    public Write<?> noticeAgain(String id, Duration kept, String outcome) {
        return table.put(new Request(id, null, outcome, clock.instant().plus(kept)));
    }

    /** Finds until when a notice is kept, if it was made and still is. */
    public Lookup<Instant> noticed(String id) {
        return table.lookup(id).filter(this::isLive).map(Request::expiresAt);
    }

    /** Finds what came of it, if a notice was made that says so, and still is kept. */
    public Lookup<String> noted(String id) {
        return table.lookup(id).filter(this::isLive).map(Request::outcome);
    }

    /** The write that records what came of a request, refused when its key was used within 24 hours. */
    Write<Request> record(IdempotencyKey key, String outcome) {
        var now = clock.instant();
        return table.put(new Request(key.id(), key.bodyHash(), outcome, now.plus(KEY_LIFE)),
                Expression.of("attribute_not_exists(id) OR expiresAt <= :now", ":now", now));
    }

    /** The outcome recorded with this key, for a request of the same body. */
    static String replay(IdempotencyKey key, Request earlier) {
        if (!key.bodyHash().equals(earlier.bodyHash())) {
            throw new IdempotencyKeyReused();
        }
        return earlier.outcome();
    }

    record Request(String id, String bodyHash, String outcome, Instant expiresAt) {
        static final RecordSchema<Request> SCHEMA = RecordSchema.of(Request.class,
                values -> new Request(values.get("id"), values.get("bodyHash"), values.get("outcome"),
                        values.instant("expiresAt")))
                .partitionKey("id", Request::id)
                .text("bodyHash", Request::bodyHash)
                .text("outcome", Request::outcome)
                .instant("expiresAt", Request::expiresAt);
    }
}
