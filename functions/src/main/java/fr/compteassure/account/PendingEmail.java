package fr.compteassure.account;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;

/**
 * An e-mail address that is to take the place of an account's once its link is clicked; it is reserved by the click only.
 *
 * @param email the address
 * @param mailId the e-mail whose link counts
 * @param until when the link stops being of use
 */
record PendingEmail(EmailAddress email, String mailId, Instant until) {
    /** For how long its link may be clicked. */
    static final Duration LINK_LIFE = Duration.ofHours(24);

    static final RecordSchema<PendingEmail> SCHEMA = RecordSchema.of(PendingEmail.class,
            values -> new PendingEmail(values.get("email", EmailAddress::new), values.get("mailId"),
                    values.instant("until")))
            .text("email", pending -> pending.email().value())
            .text("mailId", PendingEmail::mailId).unexported("what its link is made with; the e-mail is told itself")
            .instant("until", PendingEmail::until);
}
