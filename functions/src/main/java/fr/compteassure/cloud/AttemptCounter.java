package fr.compteassure.cloud;

import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What was tried so far.
 *
 * @param id what is tried
 * @param tickets of those that were let in to look, the wrong ones included
 * @param openUntil when those that are neither right nor wrong by then have ended
 * @param wrong a ticket each time that it was wrong
 * @param lockedUntil until when it is locked, if it was wrong too often, or null
 * @param expiresAt when the table may forget it
 */
public record AttemptCounter(String id, Set<String> tickets, Instant openUntil, Set<String> wrong, Instant lockedUntil,
        Instant expiresAt) {
    static final RecordSchema<AttemptCounter> SCHEMA = RecordSchema.of(AttemptCounter.class, AttemptCounter::read)
            .partitionKey("id", AttemptCounter::id)
            .field("tickets", EnhancedType.setOf(String.class), AttemptCounter::tickets)
            .instant("openUntil", AttemptCounter::openUntil)
            .field("wrong", EnhancedType.setOf(String.class), AttemptCounter::wrong)
            .instant("lockedUntil", AttemptCounter::lockedUntil)
            .instant("expiresAt", AttemptCounter::expiresAt);

    private static AttemptCounter read(RecordSchema.Values values) {
        return new AttemptCounter(values.get("id"), texts(values, "tickets"), values.instant("openUntil"),
                texts(values, "wrong"), values.instant("lockedUntil"), values.instant("expiresAt"));
    }

    private static Set<String> texts(RecordSchema.Values values, String name) {
        Set<String> texts = values.get(name);
        return texts == null ? Set.of() : texts;
    }
}
