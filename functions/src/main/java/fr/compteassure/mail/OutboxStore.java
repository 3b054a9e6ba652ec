package fr.compteassure.mail;

import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The e-mails promised, and what became of them. */
public final class OutboxStore {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Table<OutboxEmail> table;
    private final Cloud cloud;

    /** @param cloud where the table, the clock and randomness are */
    public OutboxStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("OUTBOX_TABLE", () -> OutboxEmail.SCHEMA);
    }

    /**
     * A new promise; it counts once {@link #enqueueing} is written.
     *
     * @param deadline when its link stops being of use
     */
    public OutboxEmail compose(EmailBody body, InsuredId insured, EmailAddress to, String name, Instant deadline) {
        var now = cloud.clock().instant();
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(16));
        return new OutboxEmail(insured, id, to, name, body, now, deadline, now.plus(KEPT), null, null, null, null,
                null);
    }

    /** The writing of a promise, for the transaction of what it tells. */
    public Write<OutboxEmail> enqueueing(OutboxEmail email) {
        return table.put(email);
    }

    /** All promises that concern this person. */
    public List<OutboxEmail> of(InsuredId insured) {
        return table.query(insured.value()).toList();
    }

    /**
     * Removes what was promised to this person up to a deadline, in as many steps as it takes: nothing of it is sent
     * any more from then on. Once more does no harm.
     */
    public void removeDue(InsuredId insured, Instant deadline) {
        var due = of(insured).stream().filter(email -> !email.deadline().isAfter(deadline)).toList();
        for (int first = 0; first < due.size(); first += Table.BATCH) {
            var step = cloud.transaction();
            due.subList(first, Math.min(first + Table.BATCH, due.size()))
                    .forEach(email -> step.with(table.delete(email.insured().value(), email.id())));
            step.commit();
        }
    }

    /**
     * Takes an e-mail in hand, for one run of SendEmail alone.
     *
     * @param until when another run may take it, should this one vanish
     */
    Table.Change<OutboxEmail> claim(String insuredId, String id, Instant until) {
        return table.change(Expression.of("SET claimedUntil = :until", ":until", until),
                Expression.of("attribute_exists(emailId) AND attribute_not_exists(sentAt)"
                        + " AND attribute_not_exists(refusedAt)"
                        + " AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)",
                        ":now", cloud.clock().instant()),
                insuredId, id);
    }

    /** Notes that SES took it. */
    void sent(OutboxEmail email, String messageId) {
        note(email, Expression.of("SET sentAt = :now, messageId = :message REMOVE claimedUntil, failure",
                ":now", cloud.clock().instant(), ":message", messageId));
    }

    /** Notes why a try failed and lets the next run take it. */
    void failed(OutboxEmail email, String reason) {
        note(email, Expression.of("SET failure = :reason REMOVE claimedUntil", ":reason", reason));
    }

    /** Notes that it is given up. */
    void refused(OutboxEmail email, String reason) {
        note(email, Expression.of("SET refusedAt = :now, failure = :reason REMOVE claimedUntil",
                ":now", cloud.clock().instant(), ":reason", reason));
    }

    /** A promise that was purged in between needs no note. */
    private void note(OutboxEmail email, Expression change) {
        table.change(change, Expression.of("attribute_exists(emailId)"), email.insured().value(), email.id());
    }
}
