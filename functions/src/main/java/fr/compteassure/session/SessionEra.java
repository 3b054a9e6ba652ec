package fr.compteassure.session;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;

/**
 * The era of a person's sessions: those of another one are dead, however many they are. It stands beside them.
 *
 * @param insured whose
 * @param era a random text
 */
record SessionEra(InsuredId insured, String era) {
    /** What stands in the place of a token's hash, which is longer. */
    static final String KEY = "era";

    static final RecordSchema<SessionEra> SCHEMA = RecordSchema.of(SessionEra.class,
            values -> new SessionEra(values.get("insuredId", InsuredId::new), values.get("era")))
            .partitionKey("insuredId", era -> era.insured().value()).unexported("a keyed hash of the NIR")
            .sortKey("tokenHash", _ -> KEY).unexported("says that it is the era")
            .text("era", SessionEra::era).unexported("a random text, with which all sessions end at once");
}
