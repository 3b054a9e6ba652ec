package fr.compteassure.appointment;

import fr.compteassure.account.Correspondents;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.appointment.AppointmentNotices.News;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.FollowsTheFile;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;

/**
 * The appointments of a person do not follow the file: those ahead with another fund are cancelled, which frees their slots,
 * and the person is told, once. What is ahead of the person is changed first: whoever books at this moment, by a fund that was
 * read before the move, is refused and reads again.
 */
public final class AppointmentsFollow implements FollowsTheFile {
    private final Cloud cloud;
    private final AppointmentStore appointments;
    private final Correspondents correspondents;
    private final Cancelling cancelling;
    private final ActivityStore activities;
    private final AppointmentNotices notices;

    /** @param cloud where they are */
    public AppointmentsFollow(Cloud cloud) {
        this.cloud = cloud;
        appointments = new AppointmentStore(cloud);
        correspondents = new Correspondents(cloud);
        cancelling = new Cancelling(cloud);
        activities = new ActivityStore(cloud);
        notices = new AppointmentNotices(cloud);
    }

    @Override
    public void handOver(InsuredId person, CpamCode to) {
        touch(person);
        appointments.fromNow(person).filter(one -> isElsewhere(one, to)).forEach(one -> drop(one, to));
    }

    private boolean isElsewhere(Appointment one, CpamCode to) {
        return one.isAhead(cloud.clock().instant()) && !one.cpam().equals(to);
    }

    private void touch(InsuredId person) {
        var lookup = appointments.ahead(person);
        Transaction.Result result;
        do {
            var read = cloud.read(lookup).of(lookup);
            var now = cloud.clock().instant();
            var next = read.orElseGet(() -> Ahead.none(person, now)).touched(now);
            result = cloud.transaction().with(appointments.changing(next, read)).commit();
        } while (result instanceof Transaction.Refused);
    }

    private void drop(Appointment first, CpamCode to) {
        var appointment = Optional.of(first);
        while (appointment.filter(one -> isElsewhere(one, to)).isPresent()) {
            if (commit(appointment.get())) {
                return;
            }
            // It was changed meanwhile: then look again.
            var lookup = appointments.lookup(first.holder(), first.id());
            appointment = cloud.read(lookup).of(lookup);
        }
    }

    private boolean commit(Appointment appointment) {
        var lookup = appointments.claims(List.of(appointment.holder()));
        var correspondent = correspondents.lookup(appointment.holder());
        var read = cloud.read(lookup, correspondent);
        var plan = cancelling.plan(appointment, read.of(lookup).orElseThrow());
        var transaction = plan.in(cloud.transaction()).with(activities.writing(appointment.holder(),
                new Activity.AppointmentDropped(notices.startsAt(appointment))));
        read.of(correspondent).ifPresent(person -> transaction.with(
                notices.telling(person, appointment, News.DROPPED)));
        if (transaction.commit() instanceof Transaction.Refused refused) {
            plan.check(refused);
            return false;
        }
        return true;
    }
}
