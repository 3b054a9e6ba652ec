package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An appointment with a fund.
 *
 * @param holder whose it is: an insured person, or who has no account ({@link Guest#holder})
 * @param id 32 hexadecimal digits, which sort by when it begins
 * @param slotId the slot that it took
 * @param cpam the fund
 * @param channel how they meet
 * @param time when
 * @param place where, at a counter; otherwise null
 * @param link where, by video; otherwise null
 * @param phone the number that the fund calls, by telephone; otherwise null
 * @param advisorName who offered the slot
 * @param subject what it is about
 * @param status where it stands
 * @param guest who it is that has no account; null for an insured person
 * @param bookedAt when it was booked
 * @param cancelledAt when it was cancelled, or null
 * @param remindKey by which its reminder is found; null when there is none to be sent any more
 * @param remindedAt when its holder was reminded, or null
 */
record Appointment(InsuredId holder, String id, String slotId, CpamCode cpam, ContactChannel channel, Interval time,
        String place, String link, PhoneNumber phone, String advisorName, Subject subject, Status status, Guest guest,
        Instant bookedAt, Instant cancelledAt, String remindKey, Instant remindedAt) {
    /** Until so long before it begins it may be cancelled. */
    static final Duration NOTICE = Duration.ofHours(2);
    private static final Duration KEPT = Duration.ofDays(366);
    private static final Duration KEPT_OF_GUEST = Duration.ofDays(30);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    static RecordSchema<Appointment> schema() {
        return RecordSchema.of(Appointment.class, Appointment::read)
                .partitionKey("insuredId", one -> one.holder().value()).unexported("a keyed hash of the NIR")
                .sortKey("appointmentId", Appointment::id)
                .text("slotId", Appointment::slotId).unexported("the time of the fund's that it took")
                .text("cpam", one -> one.cpam().value())
                .text("channel", one -> one.channel().name())
                .instant("startsAt", one -> one.time().startsAt())
                .instant("endsAt", one -> one.time().endsAt())
                .text("place", Appointment::place)
                .text("link", Appointment::link)
                .text("phone", one -> one.phone() == null ? null : one.phone().value())
                .text("advisorName", Appointment::advisorName)
                .text("subject", one -> one.subject().name())
                .text("appointmentStatus", one -> one.status().name()).exportedAs("status")
                .inner("guest", Guest.SCHEMA, Appointment::guest)
                .instant("bookedAt", Appointment::bookedAt)
                .instant("cancelledAt", Appointment::cancelledAt)
                .text("remindKey", Appointment::remindKey).unexported("the day by which its reminder is found")
                .instant("remindedAt", Appointment::remindedAt)
                .instant("expiresAt", Appointment::expiresAt).unexported("when the table may forget it");
    }

    private static Appointment read(Values values) {
        return new Appointment(values.get("insuredId", InsuredId::new), values.get("appointmentId"),
                values.get("slotId"), values.get("cpam", CpamCode::new), values.get("channel", ContactChannel::valueOf),
                new Interval(values.instant("startsAt"), values.instant("endsAt")), values.get("place"),
                values.get("link"), values.get("phone", PhoneNumber::new), values.get("advisorName"),
                values.get("subject", Subject::valueOf), values.get("appointmentStatus", Status::valueOf),
                values.get("guest"), values.instant("bookedAt"), values.instant("cancelledAt"),
                values.get("remindKey"), values.instant("remindedAt"));
    }

    /** Whether a text could be an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private Instant expiresAt() {
        return time.endsAt().plus(guest == null ? KEPT : KEPT_OF_GUEST);
    }

    /** The last moment at which it may be cancelled. */
    Instant cancellableUntil() {
        return time.startsAt().minus(NOTICE);
    }

    /** Whether it takes place. */
    boolean isBooked() {
        return status == Status.BOOKED;
    }

    /** Whether it takes place and has not begun. */
    boolean isAhead(Instant now) {
        return isBooked() && time.startsAt().isAfter(now);
    }

    /** Who has no account, if it is such a person's. */
    Optional<Guest> ofGuest() {
        return Optional.ofNullable(guest);
    }

    /** The same as it was booked. */
    Appointment asBooked() {
        return new Appointment(holder, id, slotId, cpam, channel, time, place, link, phone, advisorName, subject,
                Status.BOOKED, guest, bookedAt, null, remindKey, remindedAt);
    }

    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
