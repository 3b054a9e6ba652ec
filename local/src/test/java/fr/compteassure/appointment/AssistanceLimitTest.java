package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.assist;
import static fr.compteassure.appointment.Slots.cancelAssistance;
import static fr.compteassure.appointment.Slots.hour;
import static fr.compteassure.appointment.Slots.outcome;
import static fr.compteassure.appointment.Slots.published;
import static fr.compteassure.appointment.Slots.wish;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.aws.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AssistanceLimitTest {
    @AutoClose
    private final Application application = Application.start();
    private final LocalDate soon = application.cloud().today().plusDays(10);

    private List<Mail> mails(String to) {
        application.settle();
        return application.runner().mails().sent(to);
    }

    @Test
    void aContactHasTwoAheadAndGetsThreeMessagesADay() {
        var slots = published(application, Slots.counter(soon, "09:00", "12:00", 20));
        var address = "Ines@Example.org";
        var first = assist(application, wish(slots.get(0), address));
        assertThat(outcome(assist(application, wish(slots.get(1), "ines@example.org")))).isEqualTo("201");
        var third = assist(application, wish(slots.get(2), address));
        assertThat(outcome(third)).isEqualTo("429 too-many-attempts");
        assertThat(Integer.parseInt(third.header("Retry-After"))).isPositive();

        cancelAssistance(application, first.text("appointmentId"), first.text("cancellationToken"));
        var fourth = assist(application, wish(slots.get(3), address));

        assertThat(outcome(fourth)).isEqualTo("429 too-many-attempts");
        assertThat(mails("ines@example.org")).hasSize(3);
        application.advance(Duration.ofDays(1));
        var again = assist(application, wish(slots.get(4), address));
        assertThat(outcome(again)).isEqualTo("201");
    }

    @Test
    void whoGotThreeMessagesCancelsAllTheSame() {
        var slots = published(application, hour(soon));
        var address = "ines@example.org";
        Reply last = null;
        for (int i = 0; i < 2; i++) {
            last = assist(application, wish(slots.get(i), address));
            if (i == 0) {
                cancelAssistance(application, last.text("appointmentId"), last.text("cancellationToken"));
            }
        }

        assertThat(outcome(cancelAssistance(application, last.text("appointmentId"), last.text("cancellationToken"))))
                .isEqualTo("204");

        assertThat(mails(address)).hasSize(3);
        assertThat(Slots.free(application, "351", soon)).hasSize(3);
    }

    @Test
    void manyAtOnceForOneContactAreTwo() {
        var slots = published(application, Slots.counter(soon, "09:00", "12:00", 20));

        var replies = Application.atOnce(slots.stream().<Callable<Reply>>map(slot -> () -> assist(application,
                wish(slot, "ines@example.org"))).toList());

        assertThat(replies.stream().map(Slots::outcome).filter("201"::equals)).hasSize(2);
        assertThat(replies.stream().map(Slots::outcome).filter("429 too-many-attempts"::equals)).hasSize(7);
    }

    @Test
    void fromOneAddressAnAgendaIsNotEmptied() {
        var slots = published(application, Slots.counter(soon, "09:00", "15:00", 10));

        var outcomes = IntStream.range(0, 32)
                .mapToObj(i -> outcome(assist(application, wish(slots.get(i), "personne" + i + "@example.org"))))
                .toList();

        assertThat(outcomes.subList(0, 30)).containsOnly("201");
        assertThat(outcomes.subList(30, 32)).containsOnly("429 too-many-attempts");
    }

    @Test
    void withinTwoHoursItIsTooLate() {
        var tomorrow = application.cloud().today().plusDays(1);
        var booked = assist(application, wish(published(application, hour(tomorrow)).getFirst(), "ines@example.org"));
        var until = Instant.parse(booked.text("cancellableUntil"));
        application.advance(Duration.between(application.cloud().clock().instant(), until).plusSeconds(1));

        assertThat(outcome(cancelAssistance(application, booked.text("appointmentId"),
                booked.text("cancellationToken")))).isEqualTo("409 too-late");
    }

    @Test
    void whatIsKeptOfItGoesThirtyDaysAfter() {
        var booked = assist(application, wish(published(application, hour(soon)).getFirst(), "ines@example.org"));
        application.settle();
        var ends = Instant.parse(booked.text("endsAt")).plus(Duration.ofDays(30)).getEpochSecond();
        var cloud = application.cloud();

        for (var table : List.of("APPOINTMENTS_TABLE", "OUTBOX_TABLE", "SLOTS_TABLE", "ATTEMPTS_TABLE")) {
            assertThat(cloud.clients().dynamoDb().scan(request -> request.tableName(cloud.setting(table))).items())
                    .isNotEmpty().allSatisfy(item -> assertThat(Long.parseLong(item.get("expiresAt").n()))
                            .isLessThanOrEqualTo(ends));
        }
    }
}
