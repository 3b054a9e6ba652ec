package fr.compteassure.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The slots that funds publish. */
final class SlotStore {
    private static final int HASH_BYTES = 10;

    private final Cloud cloud;
    private final Table<Slot> slots;
    private final Table<FreeSlot> free;
    private final Table<DeskDay> days;

    SlotStore(Cloud cloud) {
        this.cloud = cloud;
        slots = cloud.table("SLOTS_TABLE", Slot::schema);
        free = cloud.table("SLOTS_TABLE", FreeSlot::schema);
        days = cloud.table("SLOTS_TABLE", DeskDay::schema);
    }

    /** The id of the slot that begins then at a desk: it says when, and not where. */
    String id(String desk, Instant startsAt) {
        var hash = cloud.keyedHash().bytes("slot", (desk + "#" + startsAt).getBytes(UTF_8));
        return Moments.key(startsAt) + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    /** What reads a slot beside other things; of what could be no id, nothing. */
    Lookup<Slot> lookup(String id) {
        return Appointment.isId(id) ? slots.lookup(id) : Lookup.nothing();
    }

    /** What reads a desk's day beside other things. */
    Lookup<DeskDay> day(String id) {
        return days.lookup(id);
    }

    /** The writing of a slot, refused when there is one. */
    Write<Slot> publishing(Slot slot) {
        return slots.put(slot, Expression.of("attribute_not_exists(slotId)"));
    }

    /** The writing of a desk's day, refused when it was changed since it was read. */
    Write<DeskDay> changing(DeskDay next, Optional<DeskDay> read) {
        return days.put(next, read.map(day -> Expression.of("version = :read", ":read", day.version()))
                .orElseGet(() -> Expression.of("attribute_not_exists(slotId)")));
    }

    /** The write with which an appointment takes a slot, refused when it is not free, or is none. */
    Write<Slot> taking(Slot slot, String appointmentId) {
        return slots.update(Expression.of("SET takenBy = :me REMOVE freeOf", ":me", appointmentId),
                Expression.of("attribute_exists(freeOf)"), slot.id());
    }

    /** The write with which it is free again, refused when another appointment has it. */
    Write<Slot> freeing(Appointment appointment) {
        return slots.update(
                Expression.of("SET freeOf = :free REMOVE takenBy", ":free",
                        Slot.freeOf(appointment.cpam(), appointment.channel())),
                Expression.of("takenBy = :me", ":me", appointment.id()), appointment.slotId());
    }

    /**
     * The free slots of a fund and a channel, the earliest first, read as they are taken.
     *
     * @param from the lowest key
     * @param before the key before which they end
     * @param page how many are read at a time
     */
    Stream<FreeSlot> free(CpamCode cpam, ContactChannel channel, String from, String before, int page) {
        return from.compareTo(before) >= 0
                ? Stream.of()
                : free.index("free", page, Expression.of("freeOf = :of AND slotId BETWEEN :from AND :before", ":of",
                        Slot.freeOf(cpam, channel), ":from", from, ":before", before));
    }
}
