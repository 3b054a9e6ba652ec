package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The e-mails to be sent, and what became of them: those sent are the register in which a person finds them. */
public final class OutboxStore {
    /** Twelve months: those sent are the register that a person checks a reference in. */
    private static final Duration KEPT = Duration.ofDays(366);
    /** Longer than an e-mail is tried, and no longer. */
    private static final Duration KEPT_BRIEFLY = Duration.ofDays(1);
    /** After the appointment that they are about: whoever has no account has no register. */
    private static final Duration KEPT_OF_ASSISTANCE = Duration.ofDays(30);

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
     * @param deadline when its link or code stops being of use, or else when it is not worth sending any more
     */
    public OutboxEmail compose(EmailBody body, InsuredId insured, EmailAddress to, String name, Instant deadline) {
        var now = cloud.clock().instant();
        return new OutboxEmail(insured, cloud.sortableId(now), to, name, body, now, deadline,
                expiry(body.kind(), now, deadline), null, null, null, null, null, false);
    }

    private static Instant expiry(EmailKind kind, Instant now, Instant deadline) {
        if (kind.isOfAssistance()) {
            return deadline.plus(KEPT_OF_ASSISTANCE);
        }
        return kind == EmailKind.LAST ? deadline.plus(KEPT_BRIEFLY) : now.plus(KEPT);
    }

    /** The writing of an e-mail, for the transaction of what it tells. */
    public Write<OutboxEmail> enqueueing(OutboxEmail email) {
        return table.put(email);
    }

    /**
     * What is written instead when there is nobody to send anything to and nobody shall be able to tell: the same as
     * {@link #enqueueing} to whoever measures it. Nothing is ever sent of it, and it is forgotten after a day.
     *
     * @param insured whom the request was about, known or not; none of this person's e-mails lie beside it, so that
     *     many such requests are in nobody's way
     */
    public Write<?> enqueueingNothing(InsuredId insured) {
        var now = cloud.clock().instant();
        return table.put(OutboxEmail.nothing(KeyedHash.nobodyInsteadOf(insured), cloud.sortableId(now), now,
                now.plus(KEPT_BRIEFLY)));
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
     * Up to so many e-mails that concern this person, sent or not, by when they were put in the outbox, the last first.
     *
     * @param before the id of an e-mail, to begin with the one that was put in before it
     */
    public List<OutboxEmail> newest(InsuredId insured, Optional<String> before, int limit) {
        return table.newest(insured.value(), before, limit);
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

    /** Those of the account that a person has, as they are told to the person, the newest first. */
    List<Map<String, Object>> export(InsuredId insured) {
        // The last one to somebody is about an account that is gone.
        return table.export().partition(insured.value(), email -> email.body().kind() != EmailKind.LAST).reversed();
    }

    /** Erases all e-mails that concern a person: those that were not sent are not any more. */
    void erase(Erasure erasure) {
        var insured = erasure.insured().value();
        erasure.all(table.query(insured).map(email -> table.delete(insured, email.id())));
    }

    /** Where is noted what becomes of them. */
    DeliveryStore<OutboxEmail> delivery() {
        return new DeliveryStore<>(cloud, table);
    }
}
