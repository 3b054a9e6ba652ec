package fr.compteassure.activity;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * An activity of an account, as it is kept. Refused log-ins of an hour are one, whose count and times are fields of their
 * own, since DynamoDB counts in them.
 *
 * @param insured whose account it is
 * @param id 32 hexadecimal digits, which sort by time
 * @param at when it happened, to the second; of refused log-ins, the beginning of the hour
 * @param activity what happened
 * @param actor who did it
 * @param actorName how the person is told who did it; null when that is not told by name
 * @param expiresAt when the table may forget it
 */
public record RecordedActivity(InsuredId insured, String id, Instant at, Activity activity, Actor actor,
        String actorName, Instant expiresAt) {

    static final RecordSchema<RecordedActivity> SCHEMA = RecordSchema.of(RecordedActivity.class, RecordedActivity::read)
            .partitionKey("insuredId", recorded -> recorded.insured().value()).unexported("a keyed hash of the NIR")
            .sortKey("activityId", RecordedActivity::id)
            .instant("at", RecordedActivity::at)
            .text("kind", recorded -> recorded.activity().kind().name())
            .field("facts", EnhancedType.mapOf(String.class, String.class), recorded -> recorded.activity().facts())
            .text("actor", recorded -> recorded.actor().name())
            .text("actorName", RecordedActivity::actorName)
            .number("refused", _ -> null)
            .instant("firstAt", _ -> null)
            .instant("lastAt", _ -> null)
            .instant("expiresAt", RecordedActivity::expiresAt).unexported("when the table may forget it")
            .exporting("detail", recorded -> recorded.activity().detail());

    /** @throws IllegalArgumentException when an advisor has no name, or somebody else has one */
    public RecordedActivity {
        if (actor == Actor.ADVISOR != (actorName != null)) {
            throw new IllegalArgumentException(activity.kind() + " by " + actor + ", who is told by name or is not");
        }
    }

    private static RecordedActivity read(Values values) {
        return new RecordedActivity(values.get("insuredId", InsuredId::new), values.get("activityId"),
                values.instant("at"), values.get("kind", ActivityKind::valueOf).activity(facts(values)),
                values.get("actor", Actor::valueOf), values.get("actorName"), values.instant("expiresAt"));
    }

    private static Map<String, String> facts(Values values) {
        Long refused = values.get("refused");
        return refused == null
                ? values.get("facts")
                : new Activity.LogInsRefused(refused, values.instant("firstAt"), values.instant("lastAt")).facts();
    }

    /**
     * Whether it belongs to an account that stands, rather than to a former one of the person or to none: its last time is
     * not before the opening, and it is no closing.
     *
     * @param openedAt when the account was opened
     */
    public boolean isOfAccount(Instant openedAt) {
        return !lastAt().isBefore(openedAt) && !(activity instanceof Activity.AccountClosed);
    }

    /** When it last happened: {@link #at}, but for refused log-ins. */
    public Instant lastAt() {
        return activity instanceof Activity.LogInsRefused refused ? refused.to() : at;
    }

    @Override
    public String toString() {
        return "RecordedActivity[" + activity.kind() + " " + id + "]";
    }
}
