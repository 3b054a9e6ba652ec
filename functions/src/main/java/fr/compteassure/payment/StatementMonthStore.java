package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has payments in which month, and who was told of it. */
final class StatementMonthStore {
    private static final Duration NOTICE_KEPT = Duration.ofDays(60);

    private final Cloud cloud;
    private final Table<StatementMonth> table;
    private final IdempotencyStore notices;
    private final OutboxStore outbox;

    StatementMonthStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("STATEMENT_MONTHS_TABLE", () -> StatementMonth.SCHEMA);
        notices = new IdempotencyStore(cloud);
        outbox = new OutboxStore(cloud);
    }

    /** The write that notes it; noting it again changes nothing. */
    Write<StatementMonth> put(StatementMonth month) {
        return table.put(month);
    }

    /**
     * Who of a shard has payments in this month, always in the same order, read as they are taken.
     *
     * @param from the person to begin with, or empty to begin with the first
     */
    Stream<StatementMonth> of(YearMonth month, int shard, Optional<InsuredId> from) {
        var partition = StatementMonth.partition(month, shard);
        return from.map(person -> table.query(partition, person.value())).orElseGet(() -> table.query(partition));
    }

    /** What became of an e-mail. */
    enum Outcome {
        /** It is in the outbox. */
        ENQUEUED,
        /** The person was told before, by whichever run. */
        TOLD_BEFORE,
        /** The account was closed, frozen or given another address since it was read. */
        ACCOUNT_CHANGED
    }

    /**
     * Puts the e-mail that tells of a statement in the outbox.
     *
     * @param standing that the account is as it was when the e-mail was written
     */
    Outcome enqueue(StatementMonth statement, OutboxEmail email, Write<?> standing) {
        var noted = notices.notice("statement-notice#" + statement.month() + "#" + statement.insured(), NOTICE_KEPT);
        return switch (cloud.transaction().with(noted).with(standing).with(outbox.enqueueing(email)).commit()) {
            case Transaction.Refused refused when refused.by(noted) -> Outcome.TOLD_BEFORE;
            case Transaction.Refused _ -> Outcome.ACCOUNT_CHANGED;
            case Transaction.Done _,Transaction.Repeated _ -> Outcome.ENQUEUED;
        };
    }
}
