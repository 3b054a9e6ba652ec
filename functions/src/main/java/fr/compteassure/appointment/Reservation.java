package fr.compteassure.appointment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The taking of a slot by somebody: what stands in its way, and what is written, in one transaction. */
final class Reservation {
    private final Cloud cloud;
    private final Cpams cpams = new Cpams();
    private final SlotStore slots;
    private final AppointmentStore appointments;

    Reservation(Cloud cloud) {
        this.cloud = cloud;
        slots = new SlotStore(cloud);
        appointments = new AppointmentStore(cloud);
    }

    /**
     * Who takes it.
     *
     * @param holder whose the appointment is to be
     * @param guest who it is that has no account, or null
     * @param phone the number to call, or null
     * @param subject what it is about
     * @param max how many appointments they may have ahead
     */
    record Taker(InsuredId holder, Guest guest, PhoneNumber phone, Subject subject, int max) {}

    /**
     * A reservation to be written.
     *
     * @param appointment the appointment that it makes
     * @param taking the slot's write, which alone tells that somebody was faster
     * @param writes all of them
     */
    record Plan(Appointment appointment, Write<Slot> taking, List<Write<?>> writes) {
        /** Whether somebody else took the slot; otherwise what is ahead was changed meanwhile, and is to be read again. */
        boolean isTooLate(Transaction.Refused refused) {
            return refused.by(taking);
        }
    }

    /** What stands in the way, as things were read. */
    Optional<Refusal> obstacle(Slot slot, List<Claim> claims, Taker taker) {
        if (slot.channel() == ContactChannel.PHONE && taker.phone() == null) {
            return Optional.of(taker.guest() == null ? Refusal.NO_PHONE : Refusal.NO_MOBILE);
        }
        if (slot.channel() == ContactChannel.SIGN_LANGUAGE_VIDEO && taker.guest() != null
                && taker.guest().email() == null) {
            return Optional.of(Refusal.NO_EMAIL);
        }
        // What is ahead may be read a moment after the slot, and then has it.
        if (slot.takenBy() != null || Claim.any(claims, one -> one.hasTaken(slot))) {
            return Optional.of(Refusal.SLOT_TAKEN);
        }
        if (Claim.any(claims, one -> one.ahead(cloud.clock().instant()).size() >= taker.max())) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return Claim.any(claims, one -> one.isTaken(slot.time())) ? Optional.of(Refusal.SAME_TIME) : Optional.empty();
    }

    /** What is to be written, refused when anything is not as it was read. */
    Plan plan(Slot slot, List<Claim> claims, Taker taker) {
        var now = cloud.clock().instant();
        var appointment = appointment(slot, taker);
        var taking = slots.taking(slot, appointment.id());
        var changes = claims.stream()
                .<Write<?>>map(claim -> appointments.changing(claim.ahead(now).with(appointment, now), claim.read()));
        return new Plan(appointment, taking,
                Stream.concat(Stream.<Write<?>>of(taking, appointments.adding(appointment)), changes).toList());
    }

    private Appointment appointment(Slot slot, Taker taker) {
        var day = LocalDate.ofInstant(slot.time().startsAt(), cpams.of(slot.cpam()).orElseThrow().zone());
        return new Appointment(taker.holder(), cloud.sortableId(slot.time().startsAt()), slot.id(), slot.cpam(),
                slot.channel(), slot.time(), slot.place(), slot.link(),
                slot.channel() == ContactChannel.PHONE ? taker.phone() : null, slot.advisorName(), taker.subject(),
                Status.BOOKED, taker.guest(), cloud.clock().instant(), null,
                DueReminder.key(day, taker.holder().shard(DueReminder.SHARDS)), null);
    }
}
