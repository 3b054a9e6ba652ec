package fr.compteassure.appointment;

import fr.compteassure.account.Accounts;
import fr.compteassure.account.Contact;
import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.appointment.AppointmentNotices.News;
import fr.compteassure.appointment.Reservation.Taker;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * The booking of an appointment by an insured person, at the fund of this moment: one read, and one transaction that is
 * refused when anything is no longer as it was read, the fund included ({@link AppointmentsFollow}).
 */
final class Booking {
    private static final int MAX_AHEAD = 3;

    private final Cloud cloud;
    private final SlotStore slots;
    private final AppointmentStore appointments;
    private final Reservation reservation;
    private final InsuredStore registry;
    private final Accounts accounts;
    private final Correspondents correspondents;
    private final IdempotencyStore requests;
    private final ActivityStore activities;
    private final AppointmentNotices notices;
    private final DailyLimit bookings;

    Booking(Cloud cloud) {
        this.cloud = cloud;
        slots = new SlotStore(cloud);
        appointments = new AppointmentStore(cloud);
        reservation = new Reservation(cloud);
        registry = new InsuredStore(cloud);
        accounts = new Accounts(cloud);
        correspondents = new Correspondents(cloud);
        requests = new IdempotencyStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new AppointmentNotices(cloud);
        bookings = new DailyLimit(cloud, Limit.BOOKING);
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** It is booked, by this request or by an earlier one of the same key. */
    record Booked(Appointment appointment) implements Outcome {}

    /** It is not. */
    record NotBooked(Refusal refusal) implements Outcome {}

    private record Known(Optional<Slot> slot, List<Claim> ahead, Correspondent correspondent, Contact contact,
            Optional<String> earlier) {
        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    /** Books it. */
    Outcome book(Caller caller, String slotId, Subject subject, Optional<IdempotencyKey> key) {
        while (true) {
            var known = caller.beside(insured -> read(insured, slotId, key));
            var insured = caller.session().insured();
            if (known.earlier().isPresent()) {
                return earlier(insured, known.earlier().get());
            }
            if (known.slot().isEmpty()) {
                return new NotBooked(Refusal.NO_SUCH_SLOT);
            }
            var taker = new Taker(insured, null, phone(known.contact()), subject, MAX_AHEAD);
            var obstacle = reservation.obstacle(known.slot().get(), known.ahead(), taker);
            if (obstacle.isPresent()) {
                return new NotBooked(obstacle.get());
            }
            var outcome = commit(caller, known, taker, key);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // What is ahead of the person was changed meanwhile, or the file went to another fund: then look again.
        }
    }

    private Known read(InsuredId insured, String slotId, Optional<IdempotencyKey> key) {
        var now = cloud.clock().instant();
        var slot = slots.lookup(slotId).filter(one -> one.isAhead(now));
        var ahead = appointments.claims(List.of(insured));
        var person = registry.lookup(insured);
        var account = accounts.lookup(insured);
        var correspondent = correspondents.lookup(insured);
        var earlier = requests.earlier(key);
        var read = cloud.read(slot, ahead, person, account, correspondent, earlier);
        var fund = read.of(person).map(InsuredPerson::cpam).orElseThrow();
        return new Known(read.of(slot).filter(one -> one.cpam().equals(fund)), read.of(ahead).orElseThrow(),
                read.of(correspondent).orElseThrow(Problem::sessionRequired),
                read.of(account).orElseThrow(Problem::sessionRequired).contact(), read.of(earlier));
    }

    private static PhoneNumber phone(Contact contact) {
        return contact.mobilePhone() == null ? contact.landlinePhone() : contact.mobilePhone();
    }

    private Outcome earlier(InsuredId insured, String id) {
        var lookup = appointments.lookup(insured, id);
        return cloud.read(lookup).of(lookup).<Outcome>map(one -> new Booked(one.asBooked()))
                .orElseGet(() -> new NotBooked(Refusal.NO_SUCH_SLOT));
    }

    /** Empty when something was changed meanwhile. */
    private Optional<Outcome> commit(Caller caller, Known known, Taker taker, Optional<IdempotencyKey> key) {
        var plan = reservation.plan(known.slot().orElseThrow(), known.ahead(), taker);
        var booked = plan.appointment();
        var result = caller.transaction().with(plan.writes()).once(key, booked.id())
                .with(bookings.counting(taker.holder().value(), booked.id()))
                .with(notices.telling(known.correspondent(), booked, News.BOOKED))
                .with(activities.writing(taker.holder(), new Activity.AppointmentBooked(notices.startsAt(booked))))
                .commit();
        return switch (result) {
            case Transaction.Done _ -> Optional.of(new Booked(booked));
            case Transaction.Repeated(var id) -> Optional.of(earlier(taker.holder(), id));
            case Transaction.Refused refused when plan.isTooLate(refused) ->
                Optional.of(new NotBooked(Refusal.SLOT_TAKEN));
            case Transaction.Refused _ -> Optional.empty();
        };
    }
}
