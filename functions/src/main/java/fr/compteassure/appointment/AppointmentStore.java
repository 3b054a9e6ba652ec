package fr.compteassure.appointment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The appointments, each in the partition of its holder. */
final class AppointmentStore {
    /** Behind all ids, which are hexadecimal. */
    private static final String BEHIND_ALL_IDS = "g";

    private final InstantSource clock;
    private final SlotStore slots;
    private final Table<Appointment> appointments;
    private final Table<Ahead> ahead;
    private final Table<DueReminder> reminders;

    AppointmentStore(Cloud cloud) {
        clock = cloud.clock();
        slots = new SlotStore(cloud);
        appointments = cloud.table("APPOINTMENTS_TABLE", Appointment::schema);
        ahead = cloud.table("APPOINTMENTS_TABLE", Ahead::schema);
        reminders = cloud.table("APPOINTMENTS_TABLE", DueReminder::schema);
    }

    /** What reads an appointment beside other things; of what could be no id, nothing. */
    Lookup<Appointment> lookup(InsuredId holder, String id) {
        return Appointment.isId(id) ? appointments.lookup(holder.value(), id) : Lookup.nothing();
    }

    /** What reads what somebody has ahead, beside other things. */
    Lookup<Ahead> ahead(InsuredId holder) {
        return ahead.lookup(holder.value(), Ahead.KEY);
    }

    /** Up to so many appointments of somebody, the latest first. */
    List<Appointment> latest(InsuredId holder, Optional<String> before, int limit) {
        var end = before.filter(Appointment::isId).orElse(BEHIND_ALL_IDS);
        return appointments.newest(holder.value(), Optional.of(end), limit);
    }

    /** Those of somebody that begin from now on, cancelled ones included, the next one first, read as they are taken. */
    Stream<Appointment> fromNow(InsuredId holder) {
        return appointments.query(holder.value(), Moments.key(clock.instant()))
                .takeWhile(one -> Appointment.isId(one.id()));
    }

    /** The writing of a new one. */
    Write<Appointment> adding(Appointment appointment) {
        return appointments.put(appointment, Expression.of("attribute_not_exists(appointmentId)"))
                .measuring(Metric.APPOINTMENTS_BOOKED.one());
    }

    /** The same for several, as they were read; always found. */
    Lookup<List<Claim>> claims(List<InsuredId> holders) {
        return holders.stream().map(one -> ahead(one).and(Lookup.nothing(),
                (read, _) -> Optional.of(List.of(new Claim(one, read)))))
                .reduce((some, more) -> some.and(more, (one, other) -> Optional.of(
                        Stream.concat(one.orElseThrow().stream(), other.orElseThrow().stream()).toList())))
                .orElseThrow();
    }

    /** The write that changes what somebody has ahead, refused when it was changed since it was read. */
    Write<Ahead> changing(Ahead next, Optional<Ahead> read) {
        return ahead.put(next, read.map(one -> Expression.of("version = :read", ":read", one.version()))
                .orElseGet(() -> Expression.of("attribute_not_exists(appointmentId)")));
    }

    /** The write that cancels one, refused when it was cancelled before. */
    Write<Appointment> cancelling(Appointment appointment) {
        return appointments.update(
                Expression.of("SET appointmentStatus = :cancelled, cancelledAt = :now REMOVE remindKey", ":cancelled",
                        Status.CANCELLED.name(), ":now", clock.instant()),
                Expression.of("appointmentStatus = :booked", ":booked", Status.BOOKED.name()),
                appointment.holder().value(), appointment.id()).measuring(Metric.APPOINTMENTS_CANCELLED.one());
    }

    /** The write that notes that its holder is reminded, refused when that was noted before, or it is cancelled. */
    Write<Appointment> reminding(DueReminder due) {
        return appointments.update(
                Expression.of("SET remindedAt = :now REMOVE remindKey", ":now", clock.instant()),
                Expression.of("remindKey = :key AND appointmentStatus = :booked", ":key", due.key(), ":booked",
                        Status.BOOKED.name()),
                due.holder().value(), due.id());
    }

    /**
     * Those of a fund, the earliest first, read as they are taken.
     *
     * @param from the lowest key
     * @param before the key before which they end
     * @param page how many are read at a time
     */
    Stream<Appointment> agenda(CpamCode cpam, String from, String before, int page) {
        return from.compareTo(before) >= 0
                ? Stream.of()
                : appointments.index("agenda", page, Expression.of("cpam = :cpam AND appointmentId BETWEEN :from AND"
                        + " :before", ":cpam", cpam.value(), ":from", from, ":before", before));
    }

    /** Of whom a reminder is due on the day before this one, always in the same order, read as they are taken. */
    Stream<DueReminder> toRemind(LocalDate day, int shard) {
        return reminders.index("reminders",
                Expression.of("remindKey = :key", ":key", DueReminder.key(day, shard)));
    }

    /** Those of a person as they are told to the person, the latest first. */
    List<Map<String, Object>> export(InsuredId insured) {
        return appointments.export().partition(insured.value(), one -> Appointment.isId(one.id())).reversed();
    }

    /** Erases all of a person's; slots that are still to come are free again. */
    void erase(Erasure erasure) {
        var insured = erasure.insured().value();
        erasure.allPairs(appointments.query(insured).map(one -> Stream.concat(freeing(one),
                Stream.<Write<?>>of(appointments.delete(insured, one.id()))).toList()));
    }

    private Stream<Write<?>> freeing(Appointment one) {
        return Appointment.isId(one.id()) && one.isAhead(clock.instant())
                ? Stream.of(slots.freeing(one))
                : Stream.empty();
    }
}
