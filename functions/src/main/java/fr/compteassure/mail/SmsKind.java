package fr.compteassure.mail;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;

/** The SMS that are sent. */
public enum SmsKind {
    /** {@link SmsBody.BankChangeAnnounced}. */
    BANK_CHANGE_ANNOUNCED(values -> new SmsBody.BankChangeAnnounced(Instant.parse(values.get("until")))),
    /** {@link SmsBody.SecurityWarning}. */
    SECURITY_WARNING(values -> new SmsBody.SecurityWarning(SmsBody.SecurityWarning.What.valueOf(values.get("what")),
            Instant.parse(values.get("at")))),
    /** {@link SmsBody.MessageWaiting}. */
    MESSAGE_WAITING(_ -> new SmsBody.MessageWaiting()),
    /** {@link SmsBody.AppointmentBooked}. */
    APPOINTMENT_BOOKED(values -> new SmsBody.AppointmentBooked(startsAt(values), meeting(values))),
    /** {@link SmsBody.AppointmentCancelled}. */
    APPOINTMENT_CANCELLED(values -> new SmsBody.AppointmentCancelled(startsAt(values))),
    /** {@link SmsBody.AppointmentReminder}. */
    APPOINTMENT_REMINDER(values -> new SmsBody.AppointmentReminder(startsAt(values), meeting(values)));

    private final Function<Map<String, String>, SmsBody> reader;

    SmsKind(Function<Map<String, String>, SmsBody> reader) {
        this.reader = reader;
    }

    private static ZonedDateTime startsAt(Map<String, String> values) {
        return ZonedDateTime.parse(values.get("startsAt"));
    }

    private static SmsBody.Meeting meeting(Map<String, String> values) {
        return SmsBody.Meeting.valueOf(values.get("meeting"));
    }

    /** The body that these facts were kept of. */
    SmsBody body(Map<String, String> values) {
        return reader.apply(values);
    }
}
