package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.book;
import static fr.compteassure.appointment.Slots.cancel;
import static fr.compteassure.appointment.Slots.hour;
import static fr.compteassure.appointment.Slots.items;
import static fr.compteassure.appointment.Slots.outcome;
import static fr.compteassure.appointment.Slots.published;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BookingLimitTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = AccountUser.of(application);
    private final LocalDate soon = application.cloud().today().plusDays(10);

    @Test
    void aPersonHasThreeAheadAtTheMostWhateverHappensAtOnce() {
        var slots = published(application, Slots.counter(soon, "09:00", "13:00", 20));

        var replies = Application.atOnce(slots.stream().<Callable<Reply>>map(slot -> () -> book(person, slot))
                .toList());

        assertThat(replies.stream().map(Slots::outcome).filter("201"::equals)).hasSize(3);
        assertThat(replies.stream().map(Slots::outcome).filter("409 too-many-appointments"::equals)).hasSize(9);
        var booked = items(person.get("/appointments"));
        assertThat(booked).hasSize(3);
        cancel(person, (String) booked.getFirst().get("appointmentId"));
        assertThat(outcome(book(person, slots.getLast()))).isIn("201", "409 slot-taken");
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnce() {
        var one = published(application, hour(soon)).getFirst();
        var other = published(application, hour(soon)).getFirst();

        var replies = Application.atOnce(List.<Callable<Reply>>of(() -> book(person, one), () -> book(person, other)));

        assertThat(replies.stream().map(Slots::outcome)).containsExactlyInAnyOrder("201",
                "409 appointment-at-that-time");
    }

    @Test
    void untilTwoHoursBeforeItMayBeCancelledAndNotAfter() {
        try (var moved = Application.start()) {
            var user = AccountUser.of(moved);
            var slots = published(moved, hour(moved.cloud().today().plusDays(1)));
            var first = book(user, slots.get(0));
            var second = book(user, slots.get(1));
            var until = Instant.parse(first.text("cancellableUntil"));
            assertThat(Slots.startsAt(first.json())).isEqualTo(until.plus(Duration.ofHours(2)));

            moved.advance(Duration.between(moved.cloud().clock().instant(), until).plusSeconds(5));
            var again = new AccountUser(moved, user.person(), moved.logIn(user.person()));

            assertThat(outcome(cancel(again, first.text("appointmentId")))).isEqualTo("409 too-late");
            assertThat(outcome(cancel(again, second.text("appointmentId")))).isEqualTo("204");
            moved.advance(Duration.ofHours(2));
            assertThat(outcome(cancel(again, first.text("appointmentId")))).isIn("409 too-late",
                    "401 session-required");
            var later = new AccountUser(moved, user.person(), moved.logIn(user.person()));
            assertThat(outcome(book(later, slots.get(0)))).isEqualTo("404 not-found");
            assertThat(outcome(cancel(later, first.text("appointmentId")))).isEqualTo("409 too-late");
        }
    }

    @Test
    void aPersonBooksSoOftenInADayAndNoMore() {
        var slot = published(application, hour(soon)).getFirst();
        for (int i = 0; i < 20; i++) {
            assertThat(outcome(cancel(person, book(person, slot).text("appointmentId")))).isEqualTo("204");
        }

        assertThat(outcome(book(person, slot))).isEqualTo("429 too-many-attempts");
        assertThat(outcome(book(AccountUser.of(application), slot))).isEqualTo("201");
    }
}
