package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For some days after an advisor helped to open an account or to get back into one, its bank details and its e-mail address
 * are held: an advisor may be a thief, and the letter must have come before anything can be taken. A hold is of the person,
 * not of the account: closing the account and opening another one does not end it.
 */
final class HoldStore {
    /** Counted from the advisor's deed: longer than a letter takes. */
    static final Duration HELD = Duration.ofDays(15);
    /** For how long whoever was told of a recovery may stop it, or have the account frozen after it. */
    static final Duration STOPPABLE = Duration.ofHours(72);
    /** For how long a person is held whose account was gone when somebody stopped its recovery. */
    private static final Duration REPORTED = Duration.ofDays(30);

    private final Cloud cloud;
    private final Table<Hold> table;

    /** @param cloud where the table and the clock are */
    HoldStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("ATTEMPTS_TABLE", () -> Hold.SCHEMA);
    }

    /**
     * A hold.
     *
     * @param id of whose changes
     * @param until until when they are held; past when nothing is
     * @param letterId the letter whose code ends it; null when none does
     * @param stoppableUntil until when the recovery that it follows may be answered by a freeze; null after an opening
     * @param expiresAt when the table may forget it
     */
    record Hold(String id, Instant until, String letterId, Instant stoppableUntil, Instant expiresAt) {
        static final RecordSchema<Hold> SCHEMA = RecordSchema.of(Hold.class,
                values -> new Hold(values.get("id"), values.instant("heldUntil"), values.get("letterId"),
                        values.instant("stoppableUntil"), values.instant("expiresAt")))
                .partitionKey("id", Hold::id)
                .instant("heldUntil", Hold::until)
                .text("letterId", Hold::letterId)
                .instant("stoppableUntil", Hold::stoppableUntil)
                .instant("expiresAt", Hold::expiresAt);

        /** Whether somebody said that a thief was helped: as long as it lasts, no letter ends it. */
        boolean isReported() {
            return letterId == null;
        }
    }

    /** What reads what holds the changes of a person at this moment. */
    Lookup<Hold> lookup(InsuredId insured) {
        return table.lookup(key(insured)).filter(hold -> hold.until().isAfter(cloud.clock().instant()));
    }

    /** What reads whether a recovery of a person's account may be answered by a freeze, held or not. */
    Lookup<Hold> stoppable(InsuredId insured) {
        return table.lookup(key(insured)).filter(hold -> hold.stoppableUntil() != null
                && hold.stoppableUntil().isAfter(cloud.clock().instant()));
    }

    /**
     * The write with which an account is used that an advisor helped to open. Who may have it frozen for a recovery of before
     * still may: a thief who closed that account would have it opened anew to be rid of them. A hold that somebody reported is
     * not shortened, by whatever letter; the write is refused when one was reported since.
     *
     * @param before what holds the person's changes so far
     * @param letterCame whether the code of the letter served, so that nothing need be held
     */
    Write<?> afterOpening(InsuredId insured, Optional<Hold> before, Assistance help, boolean letterCame) {
        return holding("", insured, before, help, letterCame);
    }

    /** The same for one that an advisor helped to get back into; who was told may have it frozen for some time. */
    Write<?> afterRecovery(InsuredId insured, Optional<Hold> before, Assistance help, boolean letterCame) {
        return holding(", stoppableUntil = :stoppable", insured, before, help, letterCame, ":stoppable",
                cloud.clock().instant().plus(STOPPABLE));
    }

    private Write<?> holding(String more, InsuredId insured, Optional<Hold> before, Assistance help, boolean letterCame,
            Object... placeholders) {
        var now = cloud.clock().instant();
        var end = before.map(Hold::until).filter(help.at().plus(HELD)::isBefore).orElse(help.at().plus(HELD));
        var reported = before.filter(Hold::isReported).isPresent();
        var values = new ArrayList<>(List.of(placeholders));
        values.addAll(List.of(":until", letterCame && !reported ? now : end, ":expires", end));
        var letter = !letterCame && !reported;
        if (letter) {
            values.addAll(List.of(":letter", help.letterId()));
        }
        var change = Expression.of("SET heldUntil = :until, expiresAt = :expires" + more
                + (letter ? ", letterId = :letter" : " REMOVE letterId"), values.toArray());
        return reported
                ? table.update(change, key(insured))
                : table.update(change, Expression.of("attribute_exists(letterId) OR attribute_not_exists(heldUntil)"
                        + " OR heldUntil <= :now", ":now", now), key(insured));
    }

    /** The write that ends a hold by the code of its letter, refused when it was used, or the hold is over. */
    Write<Hold> lifting(Hold hold) {
        var now = cloud.clock().instant();
        return table.update(Expression.of("SET heldUntil = :now REMOVE letterId"),
                Expression.of("letterId = :letter AND heldUntil > :now", ":letter", hold.letterId(), ":now", now),
                hold.id());
    }

    /** The write that holds a person's changes anew, whatever letter came: somebody says that the recovery was a thief's. */
    Write<Hold> reporting(InsuredId insured) {
        var until = cloud.clock().instant().plus(REPORTED);
        return table.update(
                Expression.of("SET heldUntil = :until, expiresAt = :until REMOVE letterId", ":until", until),
                key(insured));
    }

    private static String key(InsuredId insured) {
        return "held#" + insured;
    }
}
