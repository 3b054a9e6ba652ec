package fr.compteassure.message;

import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * Something that has had its time, as the index shows it: a thread, or a file that was not sent.
 *
 * @param insured whose it is
 * @param itemId its sort key
 * @param dueAt since when it is to be deleted
 */
record DueToForget(InsuredId insured, String itemId, Instant dueAt) {
    static RecordSchema<DueToForget> schema() {
        return RecordSchema.of(DueToForget.class,
                values -> new DueToForget(values.get("insuredId", InsuredId::new), values.get("itemId"),
                        values.instant("dueAt")))
                .partitionKey("insuredId", due -> due.insured().value())
                .sortKey("itemId", DueToForget::itemId)
                .instant("dueAt", DueToForget::dueAt);
    }

    /** Whether it is a thread, rather than a file. */
    boolean isThread() {
        return OwnedIds.isId(itemId);
    }
}
