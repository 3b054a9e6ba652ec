package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * Allows something so often in any time of a given length, and no more often: each time that it is done is noted, on
 * condition that nobody noted another one since the notes were read.
 */
public final class RateLimiter {
    private final Table<Uses> table;
    private final InstantSource clock;
    private final List<Rate> rates;

    /**
     * How often.
     *
     * @param max how many times at most
     * @param period in any time of this length
     */
    public record Rate(int max, Duration period) {}

    /**
     * @param cloud where the table and the clock are
     * @param rates what holds, each of them
     */
    public RateLimiter(Cloud cloud, Rate... rates) {
        table = cloud.table("ATTEMPTS_TABLE", () -> Uses.SCHEMA);
        clock = cloud.clock();
        this.rates = List.of(rates);
    }

    /** What was noted so far, to be read before one decides. */
    public Lookup<Uses> lookup(String id) {
        return table.lookup(id);
    }

    /** Until when it may not be done once more; empty when it may be now. */
    public Optional<Instant> fullUntil(Optional<Uses> seen) {
        var now = clock.instant();
        return rates.stream().flatMap(rate -> fullUntil(rate, seen.map(Uses::times).orElse(List.of())).stream())
                .filter(now::isBefore).max(Instant::compareTo);
    }

    private static Optional<Instant> fullUntil(Rate rate, List<Long> times) {
        return times.size() < rate.max()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(times.get(times.size() - rate.max())).plus(rate.period()));
    }

    /** The write that notes that it is done now, refused when it was done by others since that was read. */
    public Write<Uses> using(String id, Optional<Uses> seen) {
        var now = clock.instant();
        var max = rates.stream().mapToInt(Rate::max).max().orElseThrow();
        var longest = rates.stream().map(Rate::period).max(Duration::compareTo).orElseThrow();
        var times = new ArrayList<>(seen.map(Uses::times).orElse(List.of()));
        times.add(now.getEpochSecond());
        var kept = List.copyOf(times.subList(Math.max(0, times.size() - max), times.size()));
        return table.put(new Uses(id, kept, now.plus(longest)), seen
                .map(uses -> Expression.of("times = :seen", ":seen", uses.times()))
                .orElseGet(() -> Expression.of("attribute_not_exists(id)")));
    }

    /**
     * When something was done.
     *
     * @param id what
     * @param times when, in seconds, the last ones that count
     * @param expiresAt when the table may forget it
     */
    public record Uses(String id, List<Long> times, Instant expiresAt) {
        static final RecordSchema<Uses> SCHEMA = RecordSchema.of(Uses.class,
                values -> new Uses(values.get("id"), values.get("times"), values.instant("expiresAt")))
                .partitionKey("id", Uses::id)
                .field("times", EnhancedType.listOf(Long.class), Uses::times)
                .instant("expiresAt", Uses::expiresAt);
    }
}
