package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DailyDistinct;
import fr.compteassure.cloud.Write;

/**
 * How many different files an advisor looks at in a day ({@link Limit#ADVISOR_LOOKS}); the same file again does not count.
 */
public final class LookLimiter {
    /** What the alarm of {@code stacks/watch.yaml} looks for in the logs. */
    static final String ALARM = "limit=" + Limit.ADVISOR_LOOKS;

    private final Cloud cloud;
    private final DailyDistinct looks;

    /** @param cloud where looks are counted */
    public LookLimiter(Cloud cloud) {
        cloud.willHash();
        this.cloud = cloud;
        looks = new DailyDistinct(cloud, Limit.ADVISOR_LOOKS.max());
    }

    /**
     * The write that counts a look at a file, for the transaction that tells the person of it. Beyond the limit the
     * transaction throws 429 {@code too-many-attempts}, which lasts until the day is over in Paris, and of which operations
     * hear; whoever commits it need not know.
     *
     * @param fileId what is looked at, such as the id of a request
     */
    public Write<?> looking(Advisor advisor, String fileId) {
        return looks.counting("looks#" + advisor.id(), fileId).orThrow(this::tooMany);
    }

    private Problem tooMany() {
        return Limit.ADVISOR_LOOKS.problem(cloud.clock().instant(), looks.endOfDay())
                .remarked(LogLevel.ERROR, ALARM);
    }
}
