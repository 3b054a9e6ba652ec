package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DailyDistinct;
import fr.compteassure.cloud.Write;
import java.time.Instant;
import java.util.Optional;

/**
 * How many different things are done in a day by somebody, or from an address, from midnight to midnight in France. What is
 * counted is counted by the transaction that does it, and by nothing that was refused.
 */
public final class DailyLimit {
    private final Cloud cloud;
    private final Limit limit;
    private final Optional<String> alarm;
    private final DailyDistinct things;

    /**
     * @param cloud where things are counted
     * @param limit how many there may be; each limit counts by itself
     */
    public DailyLimit(Cloud cloud, Limit limit) {
        this(cloud, limit, Optional.empty());
    }

    private DailyLimit(Cloud cloud, Limit limit, Optional<String> alarm) {
        this.cloud = cloud;
        this.limit = limit;
        this.alarm = alarm;
        things = new DailyDistinct(cloud, limit.max());
    }

    /**
     * One of which operations hear when it is met.
     *
     * @param alarm what is then logged
     */
    static DailyLimit alarming(Cloud cloud, Limit limit, String alarm) {
        return new DailyLimit(cloud, limit, Optional.of(alarm));
    }

    /**
     * The write that counts a thing; the same thing again does not count. Beyond the limit it is refused, and the transaction
     * throws 429 {@code too-many-attempts}, which lasts until the day is over.
     *
     * @param who whose things are counted, without personal data
     */
    public Write<?> counting(String who, String thing) {
        return trying(who, thing).orThrow(this::problem);
    }

    /** The same write, whose refusal is for whoever commits it to see. */
    public Write<?> trying(String who, String thing) {
        return things.counting(limit.name() + "#" + who, thing);
    }

    /** The write that counts a thing that is done from an address, of which nothing but a hash is kept. */
    public Write<?> countingFrom(String sourceIp, String thing) {
        return counting(SourceAddress.hash(cloud, sourceIp), thing);
    }

    /** The same write, whose refusal is for whoever commits it to see. */
    public Write<?> tryingFrom(String sourceIp, String thing) {
        return trying(SourceAddress.hash(cloud, sourceIp), thing);
    }

    /** When this day is over, and counting begins anew. */
    public Instant endOfDay() {
        return things.endOfDay();
    }

    /** 429 {@code too-many-attempts} until the day is over. */
    Problem problem() {
        var problem = limit.problem(cloud.clock().instant(), endOfDay());
        return alarm.map(line -> problem.remarked(LogLevel.ERROR, line)).orElse(problem);
    }
}
