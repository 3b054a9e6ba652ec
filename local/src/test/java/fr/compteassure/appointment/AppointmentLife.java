package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.assist;
import static fr.compteassure.appointment.Slots.book;
import static fr.compteassure.appointment.Slots.cancel;
import static fr.compteassure.appointment.Slots.cancelAssistance;
import static fr.compteassure.appointment.Slots.key;
import static fr.compteassure.appointment.Slots.published;
import static fr.compteassure.appointment.Slots.wish;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.contract.Life;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Appointments that are published, booked, cancelled, remembered, and dropped by a move and a closing. */
final class AppointmentLife implements Life {
    @Override
    public void live(Application application) throws IOException {
        var person = AccountUser.of(application);
        var day = application.cloud().today().plusDays(2);
        var timetable = Slots.counter(day, "09:00", "12:00", 20);
        Slots.publish(AdvisorUser.of(application), timetable, key());
        var slots = published(application, timetable);
        person.send("PATCH", "/account/contact",
                "{\"preferences\": {\"email\": true, \"sms\": true, \"phone\": false}}");
        book(person, slots.get(0), key());
        cancel(person, book(person, slots.get(1)).text("appointmentId"));
        person.get("/appointments");
        person.get("/account");
        person.get("/account/export");
        guests(application, slots);
        AdvisorUser.of(application).send("GET", "/advisor/appointments", null);
        remind(application);
        var mover = AccountUser.of(application);
        book(mover, slots.get(6));
        move(mover, false);
        var other = AccountUser.of(application);
        book(other, slots.get(7));
        move(other, true);
        application.pass(Duration.ofMinutes(2));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        var leaver = AccountUser.of(application);
        book(leaver, slots.get(8));
        leaver.close();
    }

    private static void guests(Application application, List<String> slots) {
        var first = assist(application, wish(slots.get(2), "ines@example.org"), key());
        cancelAssistance(application, first.text("appointmentId"), first.text("cancellationToken"));
        cancelAssistance(application, first.text("appointmentId"), "wrong");
        assist(application, wish("0".repeat(32), "ines@example.org"));
        var byPhone = wish(slots.get(3), null);
        byPhone.remove("email");
        byPhone.put("mobilePhone", "06 39 98 43 21");
        assist(application, byPhone);
        byPhone.putAll(map("slotId", slots.get(5), "email", "autre@example.org"));
        var both = assist(application, byPhone);
        cancelAssistance(application, both.text("appointmentId"), both.text("cancellationToken"));
    }

    /** In more than one run. */
    private static void remind(Application application) throws IOException {
        application.advance(Duration.ofDays(1));
        RunContext.stopHalfWay(new RemindAppointments(application.cloud("RemindAppointments")));
        application.settle();
        application.api().send("POST", "/_local/schedules/RemindAppointments", "");
    }

    private static void move(AccountUser mover, boolean cutOff) {
        try (var _ = AwsCalls.before((function, call) -> {
            if (cutOff && function.equals("DeclareMove") && call instanceof QueryRequest query
                    && query.tableName().contains("Appointments")) {
                throw new IllegalStateException("the run ends here");
            }
        })) {
            mover.post("/requests/moves", map("address", map("lines", List.of("3 quai de la Fosse"), "postalCode",
                    "44000", "city", "Nantes"), "movedOn", mover.cloud().today().toString(), "people",
                    List.of("INSURED")));
        }
    }
}
