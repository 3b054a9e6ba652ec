package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;

/**
 * How many accounts an advisor opens or gives a way back into in a day ({@link Limit#ADVISOR_OPENINGS}), and how many are
 * prepared for one person, whoever the advisors are ({@link Limit#OPENINGS_OF_PERSON}). An advisor's refused try
 * counts too: whoever could try for ever would learn who is insured, and whose an e-mail address is.
 */
public final class OpeningLimiter {
    /** What the alarm of {@code stacks/watch.yaml} looks for in the logs. */
    static final String ALARM = "limit=" + Limit.ADVISOR_OPENINGS;

    private final Cloud cloud;
    private final DailyLimit tries;
    private final DailyLimit ofPerson;

    /** @param cloud where tries are counted */
    public OpeningLimiter(Cloud cloud) {
        this.cloud = cloud;
        tries = DailyLimit.alarming(cloud, Limit.ADVISOR_OPENINGS, ALARM);
        ofPerson = DailyLimit.alarming(cloud, Limit.OPENINGS_OF_PERSON, ALARM);
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
        return tries.counting(advisor.id(), what);
    }

    /**
     * The write that counts what is prepared for a person, refused when it is one too many for this day: the advisor is told so
     * by {@link #tooManyOfPerson} once the try is counted as any other.
     */
    public Write<?> counting(InsuredId insured) {
        return ofPerson.trying(insured.value(), cloud.randomId());
    }

    /** 429 {@code too-many-attempts} until the day is over in Paris; operations hear of it. */
    public Problem tooManyOfPerson() {
        return ofPerson.problem();
    }
}
