package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * Counts the different things that somebody does something with in a day, from midnight to midnight in France, and stops
 * at so many. The same thing again is not counted, nor stopped.
 */
public final class DailyDistinct {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** Of 16 characters, 96 bits: no two things of a day are alike, and the item stays small. */
    private static final int SHORT = 16;

    private final Table<Things> table;
    private final Cloud cloud;
    private final int max;

    /**
     * @param cloud where the table, the clock and the key of hashes are
     * @param max how many different things there may be in a day
     */
    public DailyDistinct(Cloud cloud, int max) {
        table = cloud.table("ATTEMPTS_TABLE", () -> Things.SCHEMA);
        this.cloud = cloud;
        this.max = max;
    }

    /**
     * The write that counts a thing, refused when it is one too many for this day.
     *
     * @param who whose things are counted
     * @param thing which, kept as a keyed hash
     */
    public Write<?> counting(String who, String thing) {
        var hash = cloud.keyedHash().text("daily", thing).substring(0, SHORT);
        return table.update(
                Expression.of("SET expiresAt = :expires ADD things :these", ":expires", endOfDay().plus(AN_HOUR),
                        ":these", Set.of(hash)),
                Expression.of("attribute_not_exists(things) OR size(things) < :max OR contains(things, :this)",
                        ":max", max, ":this", hash),
                who + "#" + cloud.today());
    }

    /** When this day is over. */
    public Instant endOfDay() {
        return cloud.today().plusDays(1).atStartOfDay(Cloud.FRANCE).toInstant();
    }

    record Things(String id, Set<String> things, Instant expiresAt) {
        static final RecordSchema<Things> SCHEMA = RecordSchema.of(Things.class,
                values -> new Things(values.get("id"), values.get("things"), values.instant("expiresAt")))
                .partitionKey("id", Things::id)
                .field("things", EnhancedType.setOf(String.class), Things::things)
                .instant("expiresAt", Things::expiresAt);
    }
}
