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
 * @param entries which; some may have begun since
 * @param version how often it was changed
 * @param expiresAt when the table may forget it
 */
record Ahead(InsuredId holder, List<Entry> entries, long version, Instant expiresAt) {
    /** Its sort key, behind those of appointments. */
    static final String KEY = "~ahead";
    /** Longer than a request that has read it takes. */
    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * An appointment.
     *
     * @param id its id
     * @param slotId the slot that it took
     * @param time when it is
     */
    record Entry(String id, String slotId, Interval time) {
        static final RecordSchema<Entry> SCHEMA = RecordSchema.of(Entry.class,
                values -> new Entry(values.get("id"), values.get("slotId"),
                        new Interval(values.instant("startsAt"), values.instant("endsAt"))))
                .text("id", Entry::id)
                .text("slotId", Entry::slotId)
                .instant("startsAt", entry -> entry.time().startsAt())
                .instant("endsAt", entry -> entry.time().endsAt());
    }

    static RecordSchema<Ahead> schema() {
        return RecordSchema.of(Ahead.class,
                values -> new Ahead(values.get("insuredId", InsuredId::new), values.get("entries"),
                        values.<Long>get("version"), values.instant("expiresAt")))
                .partitionKey("insuredId", one -> one.holder().value())
                .sortKey("appointmentId", _ -> KEY)
                .innerList("entries", Entry.SCHEMA, Ahead::entries)
                .number("version", Ahead::version)
                .instant("expiresAt", Ahead::expiresAt);
    }

    /** Nothing yet. */
    static Ahead none(InsuredId holder, Instant now) {
        return new Ahead(holder, List.of(), 0, now.plus(KEPT));
    }

    /** Those that have not begun, the next one first. */
    List<Entry> ahead(Instant now) {
        return entries.stream().filter(entry -> entry.time().startsAt().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.time().startsAt())).toList();
    }

    /** Whether one of them took this slot. */
    boolean hasTaken(Slot slot) {
        return entries.stream().anyMatch(entry -> entry.slotId().equals(slot.id()));
    }

    /** Whether there is one at this time. */
    boolean isTaken(Interval time) {
        return entries.stream().anyMatch(entry -> entry.time().overlaps(time));
    }

    /** The same with one more. */
    Ahead with(Appointment appointment, Instant now) {
        return next(Stream.concat(entries.stream(),
                Stream.of(new Entry(appointment.id(), appointment.slotId(), appointment.time()))), now);
    }

    /** The same without one. */
    Ahead without(Appointment appointment, Instant now) {
        return next(entries.stream().filter(entry -> !entry.id().equals(appointment.id())), now);
    }

    /** The same, so that whoever has read it reads again. */
    Ahead touched(Instant now) {
        return next(entries.stream(), now);
    }

    private Ahead next(Stream<Entry> some, Instant now) {
        var left = some.filter(entry -> entry.time().endsAt().isAfter(now)).toList();
        var last = left.stream().map(entry -> entry.time().endsAt()).max(Comparator.naturalOrder()).orElse(now);
        return new Ahead(holder, left, version + 1, last.plus(KEPT));
    }
}
