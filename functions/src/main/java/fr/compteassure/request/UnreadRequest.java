package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * A request whose last step its person has not seen, as the index shows it.
 *
 * @param insured in whose account it stands
 * @param id its id
 * @param tellAt since when they are to be told again
 */
record UnreadRequest(InsuredId insured, String id, Instant tellAt) {
    static RecordSchema<UnreadRequest> schema() {
        return RecordSchema.of(UnreadRequest.class,
                values -> new UnreadRequest(values.get("insuredId", InsuredId::new), values.get("requestId"),
                        values.instant("tellAt")))
                .partitionKey("insuredId", one -> one.insured().value())
                .sortKey("requestId", UnreadRequest::id)
                .instant("tellAt", UnreadRequest::tellAt);
    }
}
