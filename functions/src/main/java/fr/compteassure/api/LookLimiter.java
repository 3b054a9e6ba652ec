package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;

/**
 * How many different files an advisor looks at in a day ({@link Limit#ADVISOR_LOOKS}); the same file again does not count.
 */
public final class LookLimiter {
    /** What the alarm of {@code stacks/watch.yaml} looks for in the logs. */
    static final String ALARM = "limit=" + Limit.ADVISOR_LOOKS;

    private final DailyLimit looks;

    /** @param cloud where looks are counted */
    public LookLimiter(Cloud cloud) {
        looks = DailyLimit.alarming(cloud, Limit.ADVISOR_LOOKS, ALARM);
    }

    /**
     * The write that counts a look at a file, for the transaction that tells the person of it. Beyond the limit the
     * transaction throws 429 {@code too-many-attempts}, which lasts until the day is over in Paris, and of which operations
     * hear; whoever commits it need not know.
     *
     * @param fileId what is looked at, such as the id of a request
     */
    public Write<?> looking(Advisor advisor, String fileId) {
        return looks.counting(advisor.id(), fileId);
    }
}
