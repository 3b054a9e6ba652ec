package fr.compteassure.mail;

import fr.compteassure.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Which e-mail of the outbox is to be dealt with, as the queue of retries names it.
 *
 * @param insuredId the person it concerns
 * @param emailId its id
 * @param messageId SES's name for it when SES took it and only that is to be noted, or null
 */
record EmailRef(String insuredId, String emailId, String messageId) {
    /** The same when SES took it. */
    EmailRef takenAs(String name) {
        return new EmailRef(insuredId, emailId, name);
    }

    String json() {
        return Json.write(Json.object("insuredId", insuredId, "emailId", emailId, "messageId", messageId));
    }

    static EmailRef of(String json) {
        try {
            var fields = Json.read(json);
            return new EmailRef((String) fields.get("insuredId"), (String) fields.get("emailId"),
                    (String) fields.get("messageId"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
