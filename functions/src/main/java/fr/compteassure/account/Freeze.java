package fr.compteassure.account;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * That the fund froze an account.
 *
 * @param at when
 * @param reason why, as operations wrote it
 */
record Freeze(Instant at, String reason) {
    static final RecordSchema<Freeze> SCHEMA = RecordSchema.of(Freeze.class,
            values -> new Freeze(values.instant("at"), values.get("reason")))
            .instant("at", Freeze::at)
            .text("reason", Freeze::reason);
}
