package fr.compteassure.account;

import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * Which account an e-mail address serves.
 *
 * @param emailId the keyed hash of the address
 * @param insured whose account
 * @param heldUntil until when it is held for an account to validate; null once the account is validated
 */
record EmailReservation(String emailId, InsuredId insured, Instant heldUntil) {
    static final RecordSchema<EmailReservation> SCHEMA = RecordSchema.of(EmailReservation.class,
            values -> new EmailReservation(values.get("id"), values.get("insuredId", InsuredId::new),
                    values.instant("heldUntil")))
            .partitionKey("id", EmailReservation::emailId)
            .text("insuredId", reservation -> reservation.insured().value())
            .instant("heldUntil", EmailReservation::heldUntil);

    /** On condition that the address serves nobody but this person. */
    static Expression ownedBy(InsuredId insured) {
        return Expression.of("attribute_not_exists(id) OR insuredId = :me", ":me", insured.value());
    }
}
