package fr.compteassure.api;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * An insured person who has logged in.
 *
 * @param insured who
 * @param tokenHash the hash of the token's secret part; the token itself is kept nowhere
 * @param expiresAt when the session ends unless a request comes before
 * @param endsAt when it ends whatever comes
 */
public record Session(InsuredId insured, String tokenHash, Instant expiresAt, Instant endsAt) {
    static final RecordSchema<Session> SCHEMA = RecordSchema.of(Session.class,
            values -> new Session(values.get("insuredId", InsuredId::new), values.get("tokenHash"),
                    values.instant("expiresAt"), values.instant("endsAt")))
            .partitionKey("insuredId", session -> session.insured().value())
            .sortKey("tokenHash", Session::tokenHash)
            .instant("expiresAt", Session::expiresAt)
            .instant("endsAt", Session::endsAt);
}
