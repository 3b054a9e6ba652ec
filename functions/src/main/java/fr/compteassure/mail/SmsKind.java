package fr.compteassure.mail;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** The SMS that are sent. */
public enum SmsKind {
    /** {@link SmsBody.BankChangeAnnounced}. */
    BANK_CHANGE_ANNOUNCED(values -> new SmsBody.BankChangeAnnounced(Instant.parse(values.get("until")))),
    /** {@link SmsBody.MessageWaiting}. */
    MESSAGE_WAITING(_ -> new SmsBody.MessageWaiting());

    private final Function<Map<String, String>, SmsBody> reader;

    SmsKind(Function<Map<String, String>, SmsBody> reader) {
        this.reader = reader;
    }

    /** The body that these facts were kept of. */
    SmsBody body(Map<String, String> values) {
        return reader.apply(values);
    }
}
