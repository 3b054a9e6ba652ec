package fr.compteassure.activity;

import fr.compteassure.activity.Activity.AccountClosed;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The activities of accounts. Each is written in the transaction of what it tells. */
public final class ActivityStore {
    private static final int KEPT_MONTHS = 12;
    /** What stands in the id of an hour in place of chance. */
    private static final String OF_AN_HOUR = "0".repeat(20);

    private final Cloud cloud;
    private final Table<RecordedActivity> table;

    /** @param cloud where the table, the clock and randomness are */
    public ActivityStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("ACTIVITIES_TABLE", () -> RecordedActivity.SCHEMA);
    }

    /** The writing of what happens now, for the transaction of what it tells. */
    public Write<RecordedActivity> writing(InsuredId insured, Activity activity) {
        return writing(insured, activity, cloud.clock().instant());
    }

    /**
     * The same for what happened at another time.
     *
     * @param at when it happened
     */
    public Write<RecordedActivity> writing(InsuredId insured, Activity activity, Instant at) {
        return writing(insured, activity, at, activity.actor(), null);
    }

    /**
     * The writing of what an advisor does now, whoever else might do it.
     *
     * @param advisorName the name with that of the fund, as the person is told it
     */
    public Write<RecordedActivity> writing(InsuredId insured, Activity activity, String advisorName) {
        return writing(insured, activity, cloud.clock().instant(), Actor.ADVISOR, advisorName);
    }

    /** The same for what an advisor did at another time. */
    public Write<RecordedActivity> writing(InsuredId insured, Activity activity, String advisorName, Instant at) {
        return writing(insured, activity, at, Actor.ADVISOR, advisorName);
    }

    private Write<RecordedActivity> writing(InsuredId insured, Activity activity, Instant at, Actor actor,
            String actorName) {
        return table.put(new RecordedActivity(insured, cloud.sortableId(at), at, activity, actor, actorName,
                expiry(at)));
    }

    /**
     * The write that counts a log-in refused now, for the transaction that counts the try. Those of one person within an
     * hour of the clock are one item. It is to be written for unknown people too, so that nothing tells who has an
     * account.
     */
    public Write<RecordedActivity> countingRefusedLogIn(InsuredId insured) {
        var now = cloud.clock().instant();
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        return table.update(Expression.of("SET #at = :hour, kind = :kind, actor = :actor, expiresAt = :expires,"
                + " firstAt = if_not_exists(firstAt, :now), lastAt = :now ADD refused :one",
                "#at", "at", ":hour", hour, ":kind", ActivityKind.LOG_INS_REFUSED.name(),
                ":actor", Actor.SYSTEM.name(), ":expires", expiry(hour), ":now", now, ":one", 1),
                insured.value(), "%012x%s".formatted(hour.toEpochMilli(), OF_AN_HOUR));
    }

    private static Instant expiry(Instant at) {
        return at.atOffset(ZoneOffset.UTC).plusMonths(KEPT_MONTHS).toInstant();
    }

    /**
     * Up to so many activities of a person, the newest first; fewer only when there are no more.
     *
     * @param before the id of the one that they follow in the list; empty for the last ones
     */
    public List<RecordedActivity> newest(InsuredId insured, Optional<String> before, int limit) {
        var now = cloud.clock().instant();
        // TTL may be days late. What expires first comes last: whatever is left out ends the list.
        return table.newest(insured.value(), before, limit).stream().filter(one -> one.expiresAt().isAfter(now))
                .toList();
    }

    /** Those of an account that was opened then, as they are told to the person, the newest first. */
    List<Map<String, Object>> export(InsuredId insured, Supplier<Instant> openedAt) {
        return table.export().partition(insured.value(), one -> one.isOfAccount(openedAt.get())).reversed();
    }

    /** Erases all activities of a person but the closings of accounts. */
    void erase(Erasure erasure) {
        erasure.all(table.query(erasure.insured().value()).filter(one -> !(one.activity() instanceof AccountClosed))
                .map(one -> table.delete(one.insured().value(), one.id())));
    }
}
