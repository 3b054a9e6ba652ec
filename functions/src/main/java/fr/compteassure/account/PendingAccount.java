package fr.compteassure.account;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * An account to validate, as the index {@code pending} shows it.
 *
 * @param id whose it is
 * @param emailId the key of its e-mail's reservation; null without an address
 * @param validateBefore its deadline
 * @param remindedAt when the reminder was put in the outbox, or null
 */
record PendingAccount(InsuredId id, String emailId, Instant validateBefore, Instant remindedAt) {
    static final RecordSchema<PendingAccount> SCHEMA = RecordSchema.of(PendingAccount.class,
            values -> new PendingAccount(values.get("id", InsuredId::new), values.get("emailId"),
                    values.instant("validateBefore"), values.instant("remindedAt")))
            .partitionKey("id", account -> account.id().value())
            .text("emailId", PendingAccount::emailId)
            .instant("validateBefore", PendingAccount::validateBefore)
            .instant("remindedAt", PendingAccount::remindedAt);
}
