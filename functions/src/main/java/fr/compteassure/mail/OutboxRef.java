package fr.compteassure.mail;

import fr.compteassure.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Which message of the outbox is to be dealt with, as the queue of retries names it.
 *
 * @param insuredId the first part of its key: the person it concerns, and for what is no e-mail what it is
 * @param emailId its id
 * @param messageId the name that the service has for it when it took it and only that is to be noted, or null
 */
record OutboxRef(String insuredId, String emailId, String messageId) {
    /** The same when it was taken. */
    OutboxRef takenAs(String name) {
        return new OutboxRef(insuredId, emailId, name);
    }

    String json() {
        return Json.write(Json.object("insuredId", insuredId, "emailId", emailId, "messageId", messageId));
    }

    static OutboxRef of(String json) {
        try {
            var fields = Json.read(json);
            return new OutboxRef((String) fields.get("insuredId"), (String) fields.get("emailId"),
                    (String) fields.get("messageId"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
