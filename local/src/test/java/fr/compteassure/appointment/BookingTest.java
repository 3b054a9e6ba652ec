package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.book;
import static fr.compteassure.appointment.Slots.cancel;
import static fr.compteassure.appointment.Slots.hour;
import static fr.compteassure.appointment.Slots.ids;
import static fr.compteassure.appointment.Slots.items;
import static fr.compteassure.appointment.Slots.key;
import static fr.compteassure.appointment.Slots.outcome;
import static fr.compteassure.appointment.Slots.published;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BookingTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = AccountUser.of(application);
    private final LocalDate soon = application.cloud().today().plusDays(10);

    @Test
    void anAppointmentIsBookedSeenAndCancelled() {
        var timetable = hour(soon);
        var slots = published(application, timetable);

        var booked = book(person, slots.getFirst());

        assertThat(outcome(booked)).isEqualTo("201");
        assertThat(booked.json()).containsEntry("channel", "COUNTER").containsEntry("place", timetable.get("place"))
                .containsEntry("subject", "RIGHTS").containsEntry("status", "BOOKED")
                .doesNotContainKeys("link", "phone");
        assertThat(ids(application, timetable)).isEqualTo(slots.subList(1, 3));
        assertThat(items(person.get("/appointments"))).containsExactly(booked.json());
        assertThat(person.get("/account").json()).containsEntry("nextAppointment", booked.json());
        assertThat(outcome(cancel(person, booked.text("appointmentId")))).isEqualTo("204");
        assertThat(outcome(cancel(person, booked.text("appointmentId")))).isEqualTo("204");
        assertThat(ids(application, timetable)).isEqualTo(slots);
        assertThat(items(person.get("/appointments")).getFirst()).containsEntry("status", "CANCELLED");
        assertThat(person.get("/account").json()).doesNotContainKey("nextAppointment");
        assertThat(person.subjects().subList(0, 2)).containsExactly("Votre rendez-vous est annulé",
                "Votre rendez-vous est confirmé");
        assertThat(person.kinds().subList(0, 2)).containsExactly("APPOINTMENT_CANCELLED", "APPOINTMENT_BOOKED");
    }

    @Test
    void ofTwoHundredWhoBookOneSlotAtOnceOneHasIt() {
        var slot = published(application, hour(soon)).getFirst();
        var people = application.people(4).stream().map(one -> AccountUser.of(application, one)).toList();

        var replies = Application.atOnce(IntStream.range(0, 200)
                .<Callable<Reply>>mapToObj(i -> () -> book(people.get(i % 4), slot)).toList());

        assertThat(replies.stream().map(Slots::outcome).filter("201"::equals)).hasSize(1);
        assertThat(replies.stream().map(Slots::outcome).filter("409 slot-taken"::equals)).hasSize(199);
    }

    @Test
    void ofAPersonAndSomebodyWithoutAnAccountAtOnceOneHasIt() {
        for (var slot : published(application, hour(soon))) {
            var replies = Application.atOnce(List.<Callable<Reply>>of(() -> book(AccountUser.of(application), slot),
                    () -> Slots.assist(application, Slots.wish(slot, slot + "@example.org"))));

            assertThat(replies.stream().map(Slots::outcome)).containsExactlyInAnyOrder("201", "409 slot-taken");
        }
    }

    @Test
    void theSameKeyIsTheSameAppointmentAndIsAnsweredSoAfterItIsCancelled() {
        var slots = published(application, hour(soon));
        var key = key();

        var replies = Application.atOnce(Stream.generate(() -> (Callable<Reply>) () -> book(person, slots.getFirst(),
                key)).limit(8).toList());

        assertThat(replies.stream().map(Reply::json).distinct()).hasSize(1);
        assertThat(items(person.get("/appointments"))).hasSize(1);
        cancel(person, replies.getFirst().text("appointmentId"));
        assertThat(book(person, slots.getFirst(), key).json()).isEqualTo(replies.getFirst().json());
        assertThat(outcome(book(person, slots.getLast(), key))).isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void whatIsNoSlotOfTheFundIsNotFound() {
        var elsewhere = Slots.counter(soon, "09:00", "10:00", 20);
        Slots.publish(AdvisorUser.of(application, "441", "Dominique Petit"), elsewhere);
        var other = (String) Slots.free(application, "441", soon).getFirst().get("slotId");

        for (var slot : List.of(other, "0".repeat(32), "desk#a", "", "x".repeat(3000))) {
            assertThat(outcome(book(person, slot))).as(slot).isEqualTo("404 not-found");
        }
        assertThat(person.post("/appointments", map("subject", "HEALTH", "colour", "green")).wrongFields())
                .containsExactlyInAnyOrder("slotId", "subject", "colour");
        assertThat(outcome(cancel(person, "0".repeat(32)))).isEqualTo("404 not-found");
        assertThat(outcome(cancel(person, "unknown"))).isEqualTo("404 not-found");
    }

    @Test
    void somebodyElsesAppointmentIsNotFound() {
        var id = book(person, published(application, hour(soon)).getFirst()).text("appointmentId");

        assertThat(outcome(cancel(AccountUser.of(application), id))).isEqualTo("404 not-found");
        assertThat(items(person.get("/appointments")).getFirst()).containsEntry("status", "BOOKED");
    }

    @Test
    void theFundCallsTheNumberThatItKnowsAndOtherwiseNobodyBooksACall() {
        var slots = published(application, Slots.phone(soon, "09:00", "10:00", 30));
        var booked = book(person, slots.getFirst());
        assertThat(booked.json()).containsEntry("phone", "+33639981234").doesNotContainKey("place");

        var other = AccountUser.of(application);
        other.send("PATCH", "/account/contact", "{\"mobilePhone\": null}");

        assertThat(outcome(book(other, slots.getLast()))).isEqualTo("422 phone-unknown");
        other.send("PATCH", "/account/contact", map("landlinePhone", "01 99 00 12 34"));
        assertThat(book(other, slots.getLast()).json()).containsEntry("phone", "+33199001234");
    }

    @Test
    void theLinkOfAVideoIsToldOnceItIsBooked() {
        var slots = published(application, Slots.video(soon, "09:00", "09:30", 30));
        assertThat(Slots.free(application, "351", soon)).filteredOn(slot -> slots.contains(slot.get("slotId")))
                .hasSize(1).noneMatch(slot -> slot.toString().contains("visio.example"));

        assertThat(book(person, slots.getFirst()).json()).containsEntry("link", Slots.ROOM);
    }

    @Test
    void appointmentsAreListedTheLatestFirstPageByPage() {
        var slots = published(application, hour(soon));
        var ids = List.of(slots.get(1), slots.get(0), slots.get(2)).stream()
                .map(slot -> book(person, slot).text("appointmentId")).sorted().toList().reversed();

        var first = person.get("/appointments?limit=2");
        var second = person.get("/appointments?limit=2&cursor=" + first.text("nextCursor"));

        assertThat(Stream.concat(items(first).stream(), items(second).stream())
                .map(item -> item.get("appointmentId")).toList()).isEqualTo(ids);
        assertThat(second.json()).doesNotContainKey("nextCursor");
        assertThat(((Map<?, ?>) person.get("/account").json().get("nextAppointment")).get("appointmentId"))
                .isEqualTo(ids.getLast());
    }
}
