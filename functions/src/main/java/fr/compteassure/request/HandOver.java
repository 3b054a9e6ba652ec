package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;

/**
 * That the file of a person goes to another fund, until all that follows it is handed over.
 *
 * @param insured the person
 * @param dueAt from when on it is gone on with, should the run that began it have ended
 */
record HandOver(InsuredId insured, Instant dueAt) {
    /** Longer than the run that begins it may take. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    /** Its sort key, behind those of requests. */
    static final String KEY = "~hand-over";

    /** One that whoever notes it does right away, and otherwise somebody else. */
    static HandOver soon(InsuredId insured, Instant now) {
        return new HandOver(insured, now.plus(AT_ONCE));
    }

    static RecordSchema<HandOver> schema() {
        return RecordSchema.of(HandOver.class,
                values -> new HandOver(values.get("insuredId", InsuredId::new), values.instant("dueAt")))
                .partitionKey("insuredId", one -> one.insured().value())
                .sortKey("requestId", _ -> KEY)
                .instant("dueAt", HandOver::dueAt)
                .number("dueShard", one -> (long) one.insured().shard(SubmittedRequest.SHARDS));
    }
}
