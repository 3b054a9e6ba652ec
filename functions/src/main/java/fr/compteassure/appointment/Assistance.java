package fr.compteassure.appointment;

import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.appointment.AppointmentNotices.News;
import fr.compteassure.appointment.Reservation.Taker;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The booking of an appointment by somebody without an account. Nobody can empty an agenda by it, nor fill a mailbox: a
 * contact has two appointments ahead at the most and gets three messages a day, and from an address come thirty bookings a
 * day; what fails from one is counted, too. Nobody learns by it when somebody else has an appointment: whatever is ahead of a
 * contact and stands in the way is told in one way, and until the same hour.
 */
final class Assistance {
    private static final int MAX_AHEAD = 2;

    private final Cloud cloud;
    private final SlotStore slots;
    private final AppointmentStore appointments;
    private final Reservation reservation;
    private final IdempotencyStore requests;
    private final AppointmentNotices notices;
    private final LinkTokens tokens;
    private final AddressLimiter failures;
    private final DailyLimit messages;
    private final DailyLimit ofAddress;

    Assistance(Cloud cloud) {
        this.cloud = cloud;
        slots = new SlotStore(cloud);
        appointments = new AppointmentStore(cloud);
        reservation = new Reservation(cloud);
        requests = new IdempotencyStore(cloud);
        notices = new AppointmentNotices(cloud);
        tokens = new LinkTokens(cloud);
        failures = new AddressLimiter(cloud, "assistance");
        messages = new DailyLimit(cloud, Limit.ASSISTANCE_MESSAGES);
        ofAddress = new DailyLimit(cloud, Limit.ASSISTANCE_OF_ADDRESS);
    }

    /** What came of it. */
    sealed interface Outcome {}

    /**
     * It is booked, by this request or by an earlier one of the same key.
     *
     * @param token what cancels it
     */
    record Booked(Appointment appointment, String token) implements Outcome {
        @Override
        public String toString() {
            return "Booked[" + appointment + "]";
        }
    }

    /** It is not. */
    record NotBooked(Refusal refusal) implements Outcome {}

    /**
     * As many are ahead of this contact as may be, or one at that time.
     *
     * @param until when the day is over, which tells nothing of them
     */
    record TooManyAhead(Instant until) implements Outcome {}

    /**
     * Too much failed that came from this address.
     *
     * @param until when one may try again
     */
    record TooManyTries(Instant until) implements Outcome {}

    /**
     * What is asked for.
     *
     * @param slotId the slot
     * @param guest by whom
     * @param subject what about
     * @param sourceIp from where
     */
    record Wish(String slotId, Guest guest, Subject subject, String sourceIp) {
        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }

    private record Known(Optional<Slot> slot, List<Claim> ahead, Optional<Instant> full,
            Optional<String> earlier) {}

    /** Books it. */
    Outcome book(Wish wish, Optional<IdempotencyKey> key) {
        var contacts = wish.guest().contacts(cloud.keyedHash());
        var holder = contacts.getFirst();
        var taker = new Taker(holder, wish.guest(), wish.guest().mobilePhone(), wish.subject(), MAX_AHEAD);
        while (true) {
            var known = read(wish, contacts, key);
            if (known.full().isPresent()) {
                return new TooManyTries(known.full().get());
            }
            if (known.earlier().isPresent()) {
                return earlier(holder, known.earlier().get());
            }
            if (known.slot().isEmpty()) {
                return failed(wish, new NotBooked(Refusal.NO_SUCH_SLOT));
            }
            var obstacle = reservation.obstacle(known.slot().get(), known.ahead(), taker);
            if (obstacle.isPresent()) {
                return refused(obstacle.get(), wish);
            }
            var outcome = commit(wish, known, taker, key);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // What is ahead of this contact was changed meanwhile: then look again.
        }
    }

    private Known read(Wish wish, List<InsuredId> contacts, Optional<IdempotencyKey> key) {
        var now = cloud.clock().instant();
        var slot = slots.lookup(wish.slotId()).filter(one -> one.isAhead(now));
        var ahead = appointments.claims(contacts);
        var full = failures.full(wish.sourceIp());
        var earlier = requests.earlier(key);
        var read = cloud.read(slot, ahead, full, earlier);
        return new Known(read.of(slot), read.of(ahead).orElseThrow(), read.of(full), read.of(earlier));
    }

    private Outcome refused(Refusal refusal, Wish wish) {
        return switch (refusal) {
            case TOO_MANY, SAME_TIME -> failed(wish, new TooManyAhead(messages.endOfDay()));
            case NO_SUCH_SLOT, NO_PHONE, NO_MOBILE, NO_EMAIL, SLOT_TAKEN -> new NotBooked(refusal);
        };
    }

    private Outcome failed(Wish wish, Outcome outcome) {
        return failures.count(wish.sourceIp()).<Outcome>map(TooManyTries::new).orElse(outcome);
    }

    private Outcome earlier(InsuredId holder, String id) {
        var lookup = appointments.lookup(holder, id);
        return cloud.read(lookup).of(lookup).<Outcome>map(one -> booked(one.asBooked()))
                .orElseGet(() -> new NotBooked(Refusal.NO_SUCH_SLOT));
    }

    /** The token is that of the e-mail's link, computed again each time. */
    private Booked booked(Appointment appointment) {
        return new Booked(appointment, tokens.token(EmailKind.ASSISTANCE_BOOKED, appointment.holder(),
                appointment.time().startsAt(), appointment.id()));
    }

    /** Empty when something was changed meanwhile. */
    private Optional<Outcome> commit(Wish wish, Known known, Taker taker, Optional<IdempotencyKey> key) {
        var plan = reservation.plan(known.slot().orElseThrow(), known.ahead(), taker);
        var id = plan.appointment().id();
        var result = cloud.transaction().with(plan.writes()).once(key, id)
                .with(known.ahead().stream().map(one -> messages.counting(one.holder().value(), id)).toList())
                .with(ofAddress.countingFrom(wish.sourceIp(), id))
                .with(notices.telling(wish.guest(), plan.appointment(), News.BOOKED)).commit();
        return switch (result) {
            case Transaction.Done _ -> Optional.of(booked(plan.appointment()));
            case Transaction.Repeated(var earlier) -> Optional.of(earlier(taker.holder(), earlier));
            case Transaction.Refused refused when plan.isTooLate(refused) ->
                Optional.of(new NotBooked(Refusal.SLOT_TAKEN));
            case Transaction.Refused _ -> Optional.empty();
        };
    }
}
