package fr.compteassure.appointment;

import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.appointment.AppointmentNotices.News;
import fr.compteassure.appointment.Cancellation.Outcome;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cancelling of an appointment by whoever has its token. It always can be, though no message tells of it any more once
 * the contact got as many as may be on that day.
 */
final class AssistanceCancellation {
    private final Cloud cloud;
    private final AppointmentStore appointments;
    private final Cancelling cancelling;
    private final AppointmentNotices notices;
    private final LinkTokens tokens;
    private final AddressLimiter failures;
    private final DailyLimit messages;

    AssistanceCancellation(Cloud cloud) {
        this.cloud = cloud;
        appointments = new AppointmentStore(cloud);
        cancelling = new Cancelling(cloud);
        notices = new AppointmentNotices(cloud);
        tokens = new LinkTokens(cloud);
        failures = new AddressLimiter(cloud, "assistance");
        messages = new DailyLimit(cloud, Limit.ASSISTANCE_MESSAGES);
    }

    /** What came of it. */
    sealed interface Result {}

    /** What became of the appointment. */
    record Answered(Outcome outcome) implements Result {}

    /**
     * Too much failed that came from this address.
     *
     * @param until when one may try again
     */
    record TooManyTries(Instant until) implements Result {}

    /**
     * Cancels it.
     *
     * @param sourceIp where the request came from
     */
    Result cancel(String id, String token, String sourceIp) {
        var link = tokens.read(EmailKind.ASSISTANCE_BOOKED, token).filter(one -> one.emailId().equals(id));
        while (true) {
            var lookup = link.map(one -> appointments.lookup(one.insured(), id)).orElseGet(Lookup::nothing);
            var own = link.map(one -> appointments.claims(List.of(one.insured()))).orElseGet(Lookup::nothing);
            var full = failures.full(sourceIp);
            var read = cloud.read(lookup, own, full);
            if (read.of(full).isPresent()) {
                return new TooManyTries(read.of(full).get());
            }
            var appointment = read.of(lookup).filter(one -> one.ofGuest().isPresent());
            var settled = Cancellation.settled(appointment, cloud);
            if (settled.isPresent()) {
                return settled.get() == Outcome.NOT_FOUND ? missed(sourceIp) : new Answered(settled.get());
            }
            if (commit(appointment.orElseThrow(), read.of(own).orElseThrow())) {
                return new Answered(Outcome.CANCELLED);
            }
        }
    }

    private Result missed(String sourceIp) {
        return failures.count(sourceIp).<Result>map(TooManyTries::new)
                .orElseGet(() -> new Answered(Outcome.NOT_FOUND));
    }

    /** What is ahead of the mobile too, when it counts beside an e-mail address; that is known of the appointment only. */
    private List<Claim> withMobile(Guest guest, List<Claim> own) {
        var others = guest.contacts(cloud.keyedHash()).stream().skip(1).toList();
        if (others.isEmpty()) {
            return own;
        }
        var lookup = appointments.claims(others);
        return Stream.concat(own.stream(), cloud.read(lookup).of(lookup).orElseThrow().stream()).toList();
    }

    /** False when something was changed meanwhile. */
    private boolean commit(Appointment appointment, List<Claim> own) {
        var plan = cancelling.plan(appointment, withMobile(appointment.ofGuest().orElseThrow(), own));
        var counted = messages.trying(appointment.holder().value(), "cancelled " + appointment.id());
        var told = plan.in(cloud.transaction()).with(counted)
                .with(notices.telling(appointment.ofGuest().orElseThrow(), appointment, News.CANCELLED)).commit();
        if (!(told instanceof Transaction.Refused refused)) {
            return true;
        }
        if (!refused.by(counted)) {
            plan.check(refused);
            return false;
        }
        return !(plan.in(cloud.transaction()).commit() instanceof Transaction.Refused);
    }
}
