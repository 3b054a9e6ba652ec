package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.assist;
import static fr.compteassure.appointment.Slots.book;
import static fr.compteassure.appointment.Slots.cancel;
import static fr.compteassure.appointment.Slots.hour;
import static fr.compteassure.appointment.Slots.ids;
import static fr.compteassure.appointment.Slots.items;
import static fr.compteassure.appointment.Slots.outcome;
import static fr.compteassure.appointment.Slots.published;
import static fr.compteassure.appointment.Slots.wish;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class AgendaTest {
    @AutoClose
    private final Application application = Application.start();
    private final AdvisorUser advisor = AdvisorUser.of(application);
    private final AdvisorUser elsewhere = AdvisorUser.of(application, "441", "Dominique Petit");
    private final LocalDate soon = application.cloud().today().plusDays(5);
    private final AccountUser person = AccountUser.of(application);

    private List<Map<String, Object>> agenda(AdvisorUser who) {
        return items(who.send("GET", "/advisor/appointments?limit=100", null));
    }

    private Reply move() {
        return person.post("/requests/moves", map("address", map("lines", List.of("3 quai de la Fosse"), "postalCode",
                "44000", "city", "Nantes"), "movedOn", application.cloud().today().toString(), "people",
                List.of("INSURED")));
    }

    @Test
    void anAdvisorSeesWhoComesInOrderOfTimeAndWhomToCall() {
        var call = book(person, published(application, Slots.phone(soon, "10:00", "10:30", 30)).getFirst());
        var slots = published(application, hour(soon));
        assist(application, wish(slots.getFirst(), "ines@example.org"));
        cancel(person, book(person, slots.getLast()).text("appointmentId"));

        var agenda = agenda(advisor);

        assertThat(agenda).extracting(one -> one.get("name") + " " + one.get("status") + " " + one.get("assistance"))
                .containsExactly("Inês Ferreira BOOKED true", "Jean Lefèvre CANCELLED false",
                        "Jean Lefèvre BOOKED false");
        assertThat(agenda.getLast()).containsEntry("appointmentId", call.text("appointmentId"))
                .containsEntry("phone", "+33639981234").containsEntry("advisorName", "Camille Martin")
                .containsEntry("subject", "RIGHTS").containsEntry("startsAt", call.text("startsAt"));
        assertThat(agenda.toString()).doesNotContain(person.person().nir(), person.person().email());
        assertThat(agenda(elsewhere)).isEmpty();
        assertThat(person.kinds()).noneMatch(kind -> kind.contains("VIEWED"));
    }

    @Test
    void whoHasNoFileCanBeWarnedByTheContactThatWasGiven() {
        var slots = published(application, hour(soon));
        assist(application, wish(slots.get(0), "ines@example.org"));
        var byMobile = wish(slots.get(1), null);
        byMobile.remove("email");
        byMobile.put("mobilePhone", "06 39 98 43 21");
        assist(application, byMobile);
        book(person, slots.get(2));

        var agenda = agenda(advisor);

        assertThat(agenda.get(0)).containsEntry("email", "ines@example.org").doesNotContainKey("mobilePhone");
        assertThat(agenda.get(1)).containsEntry("mobilePhone", "+33639984321").doesNotContainKey("email");
        assertThat(agenda.get(2)).doesNotContainKeys("email", "mobilePhone");
    }

    @Test
    void theAgendaIsPagedAndHasItsDays() {
        var slots = published(application, Slots.counter(soon, "09:00", "10:00", 20));
        var people = Stream.of(person, AccountUser.of(application), AccountUser.of(application)).toList();
        IntStream.range(0, 3).forEach(i -> book(people.get(i), slots.get(i)));

        var first = advisor.send("GET", "/advisor/appointments?limit=2", null);
        var second = advisor.send("GET", "/advisor/appointments?limit=2&cursor=" + first.text("nextCursor"), null);

        assertThat(items(first)).hasSize(2);
        assertThat(items(second)).hasSize(1);
        assertThat(items(advisor.send("GET", "/advisor/appointments?to=" + soon.minusDays(1), null))).isEmpty();
        assertThat(items(advisor.send("GET", "/advisor/appointments?from=" + soon + "&to=" + soon, null))).hasSize(3);
        assertThat(advisor.send("GET", "/advisor/appointments?from=2026-01-01&to=2026-02-01", null).wrongFields())
                .containsExactly("to");
        assertThat(application.api().get("/advisor/appointments").status()).isEqualTo(401);
    }

    @Test
    void whoMovesAwayHasAppointmentsCancelledAndIsToldOnce() {
        var timetable = hour(soon);
        var slots = published(application, timetable);
        var booked = book(person, slots.getFirst()).text("appointmentId");

        assertThat(move().status()).isEqualTo(201);

        assertThat(items(person.get("/appointments")).getFirst()).containsEntry("appointmentId", booked)
                .containsEntry("status", "CANCELLED");
        assertThat(person.get("/account").json()).doesNotContainKey("nextAppointment");
        assertThat(ids(application, timetable)).isEqualTo(slots);
        assertThat(agenda(advisor)).isEmpty();
        assertThat(agenda(elsewhere)).isEmpty();
        assertThat(person.kinds()).contains("APPOINTMENT_DROPPED");
        application.advance(Duration.ofMinutes(2));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        var told = person.mails().stream().filter(mail -> mail.subject().contains("car vous changez de caisse"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().attachments().getFirst().text()).contains("METHOD:CANCEL", "UID:" + booked);
        assertThat(outcome(book(person, slots.getFirst()))).isEqualTo("404 not-found");
    }

    @Test
    void aMoveWhoseRunEndedIsSeenToLaterAndToldOnce() {
        var slot = published(application, hour(soon)).getFirst();
        book(person, slot);
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("DeclareMove") && call instanceof QueryRequest query
                    && query.tableName().contains("Appointments")) {
                throw new IllegalStateException("the run ends here");
            }
        })) {
            move();
        }
        application.advance(Duration.ofMinutes(2));

        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");

        assertThat(person.subjects()).filteredOn(subject -> subject.contains("car vous changez")).hasSize(1);
        assertThat(items(person.get("/appointments")).getFirst()).containsEntry("status", "CANCELLED");
    }

    @Test
    void whoBooksWhileMovingHasNoAppointmentWithTheFormerFund() {
        var slots = published(application, Slots.counter(soon, "09:00", "12:00", 20));

        Application.atOnce(Stream.<Callable<Reply>>concat(Stream.of(this::move),
                slots.stream().limit(6).map(slot -> () -> book(person, slot))).toList());

        assertThat(items(person.get("/appointments"))).noneMatch(one -> one.get("status").equals("BOOKED"));
        assertThat(Slots.free(application, "351", soon)).hasSize(9);
    }

    @Test
    void closingAnAccountFreesWhatIsAheadAndForgetsAll() {
        var timetable = hour(soon);
        var slots = published(application, timetable);
        book(person, slots.getFirst());

        person.close();

        assertThat(ids(application, timetable)).isEqualTo(slots);
        assertThat(agenda(advisor)).isEmpty();
        var cloud = application.cloud();
        assertThat(cloud.clients().dynamoDb()
                .scan(request -> request.tableName(cloud.setting("APPOINTMENTS_TABLE"))).items()).isEmpty();
        var again = AccountUser.of(application, person.person());
        assertThat(items(again.get("/appointments"))).isEmpty();
        assertThat(outcome(book(again, slots.getFirst()))).isEqualTo("201");
    }
}
