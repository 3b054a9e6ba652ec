package fr.compteassure.appointment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import java.util.List;
import java.util.stream.Stream;

/** The cancelling of an appointment, whoever asks for it: what is written, in one transaction, so that its slot is free again. */
final class Cancelling {
    private final Cloud cloud;
    private final SlotStore slots;
    private final AppointmentStore appointments;

    Cancelling(Cloud cloud) {
        this.cloud = cloud;
        slots = new SlotStore(cloud);
        appointments = new AppointmentStore(cloud);
    }

    /**
     * What cancels an appointment.
     *
     * @param freeing the slot's write
     * @param others the writes of the appointment, and of what is ahead of whoever it counts for
     */
    record Plan(Write<Slot> freeing, List<Write<?>> others) {
        /** Adds all of it. */
        Transaction in(Transaction transaction) {
            return transaction.with(freeing).with(others);
        }

        /**
         * Checks that a refusal comes of somebody who was faster: then all is to be read again.
         *
         * @throws IllegalStateException when the slot is another appointment's, which must not be
         */
        void check(Transaction.Refused refused) {
            if (refused.by(freeing) && others.stream().noneMatch(refused::by)) {
                throw new IllegalStateException("the slot of an appointment is not its own");
            }
        }
    }

    /** @param claims what whoever it counts for has ahead */
    Plan plan(Appointment appointment, List<Claim> claims) {
        var now = cloud.clock().instant();
        var changes = claims.stream()
                .<Write<?>>map(
                        claim -> appointments.changing(claim.ahead(now).without(appointment, now), claim.read()));
        return new Plan(slots.freeing(appointment),
                Stream.concat(Stream.<Write<?>>of(appointments.cancelling(appointment)), changes).toList());
    }
}
