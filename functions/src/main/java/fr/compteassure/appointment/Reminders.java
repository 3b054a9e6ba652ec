package fr.compteassure.appointment;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.appointment.AppointmentNotices.News;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reminders of tomorrow's appointments, by the clocks of each fund; each is sent once. */
final class Reminders {
    /** The clocks of the funds in the Antilles, and of that in La Réunion. */
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-4);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(4);

    private final Cloud cloud;
    private final AppointmentStore appointments;
    private final Correspondents correspondents;
    private final AppointmentNotices notices;

    Reminders(Cloud cloud) {
        this.cloud = cloud;
        appointments = new AppointmentStore(cloud);
        correspondents = new Correspondents(cloud);
        notices = new AppointmentNotices(cloud);
    }

    /** The days that are tomorrow for one fund or another at this moment: one, or by night two. */
    List<LocalDate> tomorrows() {
        var now = cloud.clock().instant();
        return Stream.of(WESTERNMOST, EASTERNMOST).map(zone -> LocalDate.ofInstant(now, zone).plusDays(1)).distinct()
                .toList();
    }

    /**
     * Those of some days.
     *
     * @param days the days of the appointments, in order
     */
    record OfDays(Reminders reminders, List<LocalDate> days) implements SelfContinuation.Work<DueReminder> {
        @Override
        public Stream<DueReminder> items(int shard, Optional<String> from) {
            return days.stream().flatMap(day -> reminders.appointments.toRemind(day, shard))
                    .dropWhile(due -> from.filter(position -> position(due).compareTo(position) < 0).isPresent());
        }

        @Override
        public boolean act(DueReminder due) {
            return reminders.remind(due);
        }

        @Override
        public String position(DueReminder due) {
            return due.key() + " " + due.id();
        }

        @Override
        public InsuredId person(DueReminder due) {
            return due.holder();
        }
    }

    /** False when there is nothing to say, nobody to say it to, or it is not for today. */
    private boolean remind(DueReminder due) {
        var lookup = appointments.lookup(due.holder(), due.id());
        var correspondent = correspondents.lookup(due.holder());
        var read = cloud.read(lookup, correspondent);
        return read.of(lookup).filter(one -> one.isAhead(cloud.clock().instant()) && isTomorrow(one))
                .map(one -> telling(one, read.of(correspondent))).filter(messages -> !messages.isEmpty())
                .filter(messages -> cloud.transaction().with(appointments.reminding(due)).with(messages)
                        .commit() instanceof Transaction.Done)
                .isPresent();
    }

    private boolean isTomorrow(Appointment one) {
        var now = cloud.clock().instant().atZone(notices.fund(one).zone());
        return notices.startsAt(one).toLocalDate().equals(now.toLocalDate().plusDays(1));
    }

    private List<? extends Write<?>> telling(Appointment one, Optional<Correspondent> person) {
        return one.ofGuest().<List<? extends Write<?>>>map(guest -> List.of(
                notices.telling(guest, one, News.TOMORROW)))
                .orElseGet(() -> person.map(someone -> notices.telling(someone, one, News.TOMORROW))
                        .orElse(List.of()));
    }
}
