package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.YearMonth;

/**
 * That a person has payments in a month.
 *
 * @param month the month
 * @param insured the person
 */
record StatementMonth(YearMonth month, InsuredId insured) {
    /** Over how many partitions a month is spread. */
    static final int SHARDS = 16;
    private static final int MONTHS_KEPT = 40;

    static final RecordSchema<StatementMonth> SCHEMA = RecordSchema.of(StatementMonth.class, StatementMonth::read)
            .partitionKey("monthShard", StatementMonth::partition)
            .sortKey("insuredId", one -> one.insured().value())
            .instant("expiresAt", StatementMonth::expiresAt);

    private static StatementMonth read(Values values) {
        return new StatementMonth(values.get("monthShard", shard -> YearMonth.parse(shard.substring(0, 7))),
                values.get("insuredId", InsuredId::new));
    }

    static String partition(YearMonth month, int shard) {
        return month + "#" + shard;
    }

    private String partition() {
        return partition(month, insured.shard(SHARDS));
    }

    private Instant expiresAt() {
        return month.plusMonths(MONTHS_KEPT).atDay(1).atStartOfDay(Cloud.FRANCE).toInstant();
    }
}
