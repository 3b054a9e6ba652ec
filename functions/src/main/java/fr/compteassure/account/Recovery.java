package fr.compteassure.account;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * A way back into an account whose owner lost the mailbox or the password, opened by an advisor. It stands beside the account
 * and changes nothing of it until the person takes it, by the link of an e-mail or the code of a letter.
 *
 * @param contact how the person is reached once it is taken; without an e-mail address when none was given
 * @param assistance who opened it, and how
 * @param validateBefore the second from which it can no longer be taken; the links that take it bear the same
 */
record Recovery(Contact contact, Assistance assistance, Instant validateBefore) {
    static final RecordSchema<Recovery> SCHEMA = RecordSchema.of(Recovery.class,
            values -> new Recovery(values.get("contact"), values.get("assistance"), values.instant("validateBefore")))
            .inner("contact", Contact.SCHEMA, Recovery::contact)
            .unexported(
                    "where whoever an advisor helps is reached is not told before they take it: they may flee whoever is in")
            .inner("assistance", Assistance.SCHEMA, Recovery::assistance)
            .instant("validateBefore", Recovery::validateBefore);
}
