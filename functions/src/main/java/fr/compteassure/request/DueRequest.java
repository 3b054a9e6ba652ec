package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * A request of which something is due, as the index shows it.
 *
 * @param insured whose it is
 * @param id its id
 * @param dueAt since when
 */
record DueRequest(InsuredId insured, String id, Instant dueAt) {
    /** Whether it is a file to be handed over, rather than a request. */
    boolean isHandOver() {
        return id.equals(HandOver.KEY);
    }

    static RecordSchema<DueRequest> schema() {
        return RecordSchema.of(DueRequest.class,
                values -> new DueRequest(values.get("insuredId", InsuredId::new), values.get("requestId"),
                        values.instant("dueAt")))
                .partitionKey("insuredId", one -> one.insured().value())
                .sortKey("requestId", DueRequest::id)
                .instant("dueAt", DueRequest::dueAt);
    }
}
