package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What became of what is sent, noted so that nothing is sent twice, nor by two runs.
 *
 * @param <T> what is sent
 */
public final class DeliveryStore<T extends Outgoing> {
    private final Table<T> table;
    private final InstantSource clock;

    /**
     * @param cloud where the clock is
     * @param table the outbox, as it has messages of this kind
     */
    public DeliveryStore(Cloud cloud, Table<T> table) {
        this.table = table;
        clock = cloud.clock();
    }

    /**
     * Takes a message in hand, for one run alone.
     *
     * @param until when another run may take it, should this one vanish
     */
    Table.Change<T> claim(OutboxRef ref, Instant until) {
        return table.change(Expression.of("SET claimedUntil = :until", ":until", until),
                Expression.of("attribute_exists(emailId) AND attribute_not_exists(sentAt)"
                        + " AND (attribute_not_exists(refusedAt) OR toTell = :yes)"
                        + " AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)",
                        ":now", clock.instant(), ":yes", true),
                ref.insuredId(), ref.emailId());
    }

    /** Notes that it was taken; the last e-mail to somebody is removed instead. */
    void sent(OutboxRef ref, String messageId) {
        var noted = table.change(
                Expression.of("SET sentAt = :now, messageId = :message REMOVE claimedUntil, failure",
                        ":now", clock.instant(), ":message", messageId),
                Expression.of("attribute_exists(emailId) AND kind <> :last", ":last", EmailKind.LAST.name()),
                ref.insuredId(), ref.emailId());
        if (!noted.made() && noted.record().isPresent()) {
            table.remove(ref.insuredId(), ref.emailId());
        }
    }

    /** Notes why a try failed and lets the next run take it. */
    void failed(OutboxRef ref, String reason) {
        note(ref, Expression.of("SET failure = :reason REMOVE claimedUntil", ":reason", reason));
    }

    /** Notes that it is not sent because it would be of no use any more. */
    void lapsed(OutboxRef ref) {
        note(ref, Expression.of("SET refusedAt = :now, failure = :reason REMOVE claimedUntil",
                ":now", clock.instant(), ":reason", "past its deadline"));
    }

    /**
     * Notes that it is given up and that operations are to be told, which the claim allows to this run alone for now.
     *
     * @return the message as it is then; empty when it was purged in between
     */
    Optional<T> givenUp(OutboxRef ref, String reason) {
        return note(ref, Expression.of("SET refusedAt = :now, failure = :reason, toTell = :yes",
                ":now", clock.instant(), ":reason", reason, ":yes", true));
    }

    /** Notes that operations are told. */
    void told(OutboxRef ref) {
        note(ref, Expression.of("SET toTell = :no REMOVE claimedUntil", ":no", false));
    }

    /** A message that was purged in between needs no note. */
    private Optional<T> note(OutboxRef ref, Expression change) {
        return table.change(change, Expression.of("attribute_exists(emailId)"), ref.insuredId(), ref.emailId())
                .record();
    }
}
