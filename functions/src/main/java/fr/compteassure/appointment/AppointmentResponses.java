package fr.compteassure.appointment;

import fr.compteassure.api.Json;
import fr.compteassure.api.Response;
import fr.compteassure.cpam.Cpams;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Appointments and slots as the API tells them, with the times of the fund's own clocks. */
final class AppointmentResponses {
    private final Cpams cpams = new Cpams();

    /** An appointment as its holder sees it. */
    Map<String, Object> appointment(Appointment one) {
        var zone = cpams.of(one.cpam()).orElseThrow().zone();
        return Json.object("appointmentId", one.id(), "channel", one.channel().name(), "startsAt",
                time(one.time().startsAt(), zone), "endsAt", time(one.time().endsAt(), zone), "place", one.place(),
                "link", one.link(), "phone", one.phone() == null ? null : one.phone().value(), "subject",
                one.subject().name(), "status", one.status().name(), "cancellableUntil",
                time(one.cancellableUntil(), zone));
    }

    /** An appointment as an advisor of the fund sees it. */
    Map<String, Object> agenda(Agenda.Entry entry) {
        var told = appointment(entry.appointment());
        told.remove("cancellableUntil");
        told.putAll(Json.object("name", entry.name(), "assistance", entry.appointment().ofGuest().isPresent(),
                "advisorName", entry.appointment().advisorName()));
        entry.appointment().ofGuest().ifPresent(guest -> told.putAll(contact(guest)));
        return told;
    }

    /** By which an advisor can warn somebody of whom there is no file. */
    private static Map<String, Object> contact(Guest guest) {
        return Json.object("email", guest.email() == null ? null : guest.email().value(), "mobilePhone",
                guest.mobilePhone() == null ? null : guest.mobilePhone().value());
    }

    /** A free slot as anybody sees it. */
    static Map<String, Object> slot(FreeSlot slot, ZoneId zone) {
        return Json.object("slotId", slot.id(), "channel", slot.channel().name(), "startsAt",
                time(slot.startsAt(), zone), "endsAt", time(slot.endsAt(), zone), "place", slot.place());
    }

    /** The answer of both routes that cancel. */
    static Response cancelled(Cancellation.Outcome outcome) {
        return switch (outcome) {
            case CANCELLED -> Response.noContent();
            case TOO_LATE -> throw AppointmentProblems.tooLate();
            case NOT_FOUND -> throw AppointmentProblems.notFound();
        };
    }

    private static String time(Instant moment, ZoneId zone) {
        return Moments.json(moment.atZone(zone));
    }
}
