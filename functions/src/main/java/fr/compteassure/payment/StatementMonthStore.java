package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
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

    /** Notes the months of up to 25 payments; noting one again changes nothing. */
    void note(List<Payment> payments) {
        table.replace(payments.stream().map(StatementMonth::of).toList(),
                one -> one.month() + " " + one.insured());
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

    /** Puts the e-mail that tells of a statement in the outbox; false when that was done before, by whichever run. */
    boolean enqueue(StatementMonth statement, OutboxEmail email) {
        var id = "statement-notice#" + statement.month() + "#" + statement.insured();
        return cloud.transaction().with(notices.notice(id, NOTICE_KEPT))
                .with(outbox.enqueueing(email)).commit() instanceof Transaction.Done;
    }
}
