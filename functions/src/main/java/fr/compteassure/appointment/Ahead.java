package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The appointments that somebody has ahead, in one item that each booking and each cancellation changes, on condition that it
 * is as it was read: so nobody has more of them than may be, or two at the same time, whatever happens in parallel.
 *
 * @param holder whose they are
 * @param appointments which, as they were booked; some may have begun since
 * @param version how often it was changed
 * @param expiresAt when the table may forget it
 */
record Ahead(InsuredId holder, List<Appointment> appointments, long version, Instant expiresAt) {
    /** Its sort key, behind those of appointments. */
    static final String KEY = "~ahead";
    /** Longer than a request that has read it takes. */
    private static final Duration KEPT = Duration.ofDays(1);

    static RecordSchema<Ahead> schema() {
        return RecordSchema.of(Ahead.class,
                values -> new Ahead(values.get("insuredId", InsuredId::new), values.get("appointments"),
                        values.<Long>get("version"), values.instant("expiresAt")))
                .partitionKey("insuredId", one -> one.holder().value())
                .sortKey("appointmentId", _ -> KEY)
                .innerList("appointments", Appointment.schema(), Ahead::appointments)
                .number("version", Ahead::version)
                .instant("expiresAt", Ahead::expiresAt);
    }

    /** Nothing yet. */
    static Ahead none(InsuredId holder, Instant now) {
        return new Ahead(holder, List.of(), 0, now.plus(KEPT));
    }

    /** Those that have not begun, the next one first. */
    List<Appointment> ahead(Instant now) {
        return appointments.stream().filter(one -> one.isAhead(now))
                .sorted(Comparator.comparing(one -> one.time().startsAt())).toList();
    }

    /** Whether one of them took this slot. */
    boolean hasTaken(Slot slot) {
        return appointments.stream().anyMatch(one -> one.slotId().equals(slot.id()));
    }

    /** Whether there is one at this time. */
    boolean isTaken(Interval time) {
        return appointments.stream().anyMatch(one -> one.time().overlaps(time));
    }

    /** The same with one more. */
    Ahead with(Appointment appointment, Instant now) {
        return next(Stream.concat(appointments.stream(), Stream.of(appointment)), now);
    }

    /** The same without one. */
    Ahead without(Appointment appointment, Instant now) {
        return next(appointments.stream().filter(one -> !one.id().equals(appointment.id())), now);
    }

    /** The same, so that whoever has read it reads again. */
    Ahead touched(Instant now) {
        return next(appointments.stream(), now);
    }

    private Ahead next(Stream<Appointment> some, Instant now) {
        var left = some.filter(one -> one.time().endsAt().isAfter(now)).toList();
        var last = left.stream().map(one -> one.time().endsAt()).max(Comparator.naturalOrder()).orElse(now);
        return new Ahead(holder, left, version + 1, last.plus(KEPT));
    }
}
