package fr.compteassure.appointment;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.appointment.AppointmentNotices.News;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import java.util.List;
import java.util.Optional;

/** The cancelling of an appointment by the insured person whose it is. */
final class Cancellation {
    private final Cloud cloud;
    private final AppointmentStore appointments;
    private final Correspondents correspondents;
    private final Cancelling cancelling;
    private final ActivityStore activities;
    private final AppointmentNotices notices;

    Cancellation(Cloud cloud) {
        this.cloud = cloud;
        appointments = new AppointmentStore(cloud);
        correspondents = new Correspondents(cloud);
        cancelling = new Cancelling(cloud);
        activities = new ActivityStore(cloud);
        notices = new AppointmentNotices(cloud);
    }

    /** What became of it. */
    enum Outcome {
        /** It is cancelled, now or before. */
        CANCELLED,
        /** It begins too soon, or has begun. */
        TOO_LATE,
        /** There is none. */
        NOT_FOUND
    }

    private record Known(Optional<Appointment> appointment, List<Claim> ahead,
            Optional<Correspondent> correspondent) {}

    /** Cancels it. */
    Outcome cancel(Caller caller, String id) {
        while (true) {
            var known = caller.beside(insured -> {
                var appointment = appointments.lookup(insured, id);
                var ahead = appointments.claims(List.of(insured));
                var correspondent = correspondents.lookup(insured);
                var read = cloud.read(appointment, ahead, correspondent);
                return new Known(read.of(appointment), read.of(ahead).orElseThrow(), read.of(correspondent));
            });
            var settled = settled(known.appointment(), cloud);
            if (settled.isPresent()) {
                return settled.get();
            }
            if (commit(caller, known.appointment().orElseThrow(), known)) {
                return Outcome.CANCELLED;
            }
        }
    }

    /** What is to be said without doing anything, if it is. */
    static Optional<Outcome> settled(Optional<Appointment> appointment, Cloud cloud) {
        if (appointment.isEmpty()) {
            return Optional.of(Outcome.NOT_FOUND);
        }
        if (!appointment.get().isBooked()) {
            return Optional.of(Outcome.CANCELLED);
        }
        return cloud.clock().instant().isAfter(appointment.get().cancellableUntil())
                ? Optional.of(Outcome.TOO_LATE)
                : Optional.empty();
    }

    /** False when something was changed meanwhile. */
    private boolean commit(Caller caller, Appointment appointment, Known known) {
        var plan = cancelling.plan(appointment, known.ahead());
        var transaction = plan.in(caller.transaction()).with(activities.writing(appointment.holder(),
                new Activity.AppointmentCancelled(notices.startsAt(appointment))));
        known.correspondent().ifPresent(person -> transaction.with(
                notices.telling(person, appointment, News.CANCELLED)));
        if (transaction.commit() instanceof Transaction.Refused refused) {
            plan.check(refused);
            return false;
        }
        return true;
    }
}
