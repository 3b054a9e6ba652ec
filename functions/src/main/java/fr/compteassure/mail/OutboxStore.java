package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The e-mails to be sent, and what became of them. */
public final class OutboxStore {
    /** Twelve months: those sent are the register that a person checks a reference in. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final Table<OutboxEmail> table;
    private final Cloud cloud;

    /** @param cloud where the table, the clock and randomness are */
    public OutboxStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("OUTBOX_TABLE", () -> OutboxEmail.SCHEMA);
    }

    /**
     * A new e-mail; it counts once {@link #enqueueing} is written.
     *
     * @param deadline when its link stops being of use
     */
    public OutboxEmail compose(EmailBody body, InsuredId insured, EmailAddress to, String name, Instant deadline) {
        var now = cloud.clock().instant();
        return new OutboxEmail(insured, cloud.sortableId(now), to, name, body, now, deadline, now.plus(KEPT), null,
                null,
                null, null, null, false);
    }

    /** The writing of an e-mail, for the transaction of what it tells. */
    public Write<OutboxEmail> enqueueing(OutboxEmail email) {
        return table.put(email);
    }

    /** What reads this e-mail beside other things, such as the one that a link stands in. */
    public Lookup<OutboxEmail> lookup(InsuredId insured, String emailId) {
        return table.lookup(insured.value(), emailId);
    }

    /** All e-mails that concern this person. */
    public List<OutboxEmail> of(InsuredId insured) {
        return table.query(insured.value()).toList();
    }

    /**
     * Removes the e-mails to this person up to a deadline, in as many steps as it takes: none of them is sent
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
    Table.Change<OutboxEmail> claim(EmailRef email, Instant until) {
        return table.change(Expression.of("SET claimedUntil = :until", ":until", until),
                Expression.of("attribute_exists(emailId) AND attribute_not_exists(sentAt)"
                        + " AND (attribute_not_exists(refusedAt) OR toTell = :yes)"
                        + " AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)",
                        ":now", cloud.clock().instant(), ":yes", true),
                email.insuredId(), email.emailId());
    }

    /** Notes that SES took it. */
    void sent(EmailRef email, String messageId) {
        note(email, Expression.of("SET sentAt = :now, messageId = :message REMOVE claimedUntil, failure",
                ":now", cloud.clock().instant(), ":message", messageId));
    }

    /** Notes why a try failed and lets the next run take it. */
    void failed(EmailRef email, String reason) {
        note(email, Expression.of("SET failure = :reason REMOVE claimedUntil", ":reason", reason));
    }

    /** Notes that it is not sent because it would be of no use any more. */
    void lapsed(EmailRef email) {
        note(email, Expression.of("SET refusedAt = :now, failure = :reason REMOVE claimedUntil",
                ":now", cloud.clock().instant(), ":reason", "past its deadline"));
    }

    /**
     * Notes that it is given up and that operations are to be told, which the claim allows to this run alone for now.
     *
     * @return the e-mail as it is then; empty when it was purged in between
     */
    Optional<OutboxEmail> givenUp(EmailRef email, String reason) {
        return note(email, Expression.of("SET refusedAt = :now, failure = :reason, toTell = :yes",
                ":now", cloud.clock().instant(), ":reason", reason, ":yes", true));
    }

    /** Notes that operations are told. */
    void told(EmailRef email) {
        note(email, Expression.of("SET toTell = :no REMOVE claimedUntil", ":no", false));
    }

    /** An e-mail that was purged in between needs no note. */
    private Optional<OutboxEmail> note(EmailRef email, Expression change) {
        return table.change(change, Expression.of("attribute_exists(emailId)"), email.insuredId(), email.emailId())
                .record();
    }
}
