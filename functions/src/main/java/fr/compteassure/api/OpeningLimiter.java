package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DailyDistinct;
import fr.compteassure.cloud.Write;

/**
 * How many accounts an advisor opens or gives a way back into in a day ({@link Limit#ADVISOR_OPENINGS}). A refused try
 * counts too: whoever could try for ever would learn who is insured, and whose an e-mail address is.
 */
public final class OpeningLimiter {
    /** What the alarm of {@code stacks/watch.yaml} looks for in the logs. */
    static final String ALARM = "limit=" + Limit.ADVISOR_OPENINGS;

    private final Cloud cloud;
    private final DailyDistinct tries;

    /** @param cloud where tries are counted */
    public OpeningLimiter(Cloud cloud) {
        cloud.willHash();
        this.cloud = cloud;
        tries = new DailyDistinct(cloud, Limit.ADVISOR_OPENINGS.max());
    }

    /**
     * The write that counts a try, for the transaction of what is tried, or alone before a refusal is told. Beyond the limit
     * the transaction throws 429 {@code too-many-attempts}, which lasts until the day is over in Paris, and of which
     * operations hear.
     */
    public Write<?> counting(Advisor advisor) {
        return counting(advisor, cloud.randomId());
    }

    /**
     * The same for a try that is refused; the same once more learns nothing new, and does not count.
     *
     * @param what was tried, kept as a hash
     */
    public Write<?> counting(Advisor advisor, String what) {
        return tries.counting("openings#" + advisor.id(), what).orThrow(this::tooMany);
    }

    private Problem tooMany() {
        return Limit.ADVISOR_OPENINGS.problem(cloud.clock().instant(), tries.endOfDay())
                .remarked(LogLevel.ERROR, ALARM);
    }
}
