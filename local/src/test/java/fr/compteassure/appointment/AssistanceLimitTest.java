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
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    void nobodyLearnsWhenSomebodyElseHasAnAppointment() {
        var own = published(application, hour(soon)).getFirst();
        var sameTime = published(application, hour(soon)).getFirst();
        var later = published(application, Slots.counter(soon, "15:00", "16:00", 20));
        assist(application, wish(own, "une@example.org"));
        assist(application, wish(later.get(0), "autre@example.org"));
        assist(application, wish(later.get(1), "autre@example.org"));

        var atThatTime = assist(application, wish(sameTime, "une@example.org"));
        var oneTooMany = assist(application, wish(sameTime, "autre@example.org"));

        var midnight = application.cloud().today().plusDays(1).atStartOfDay(Cloud.FRANCE).toInstant();
        var wait = Duration.between(application.cloud().clock().instant(), midnight).toSeconds();
        for (var reply : List.of(atThatTime, oneTooMany)) {
            assertThat(outcome(reply)).isEqualTo("429 too-many-attempts");
            assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(wait - 5, wait + 5);
        }
        assertThat(atThatTime.text("detail")).isEqualTo(oneTooMany.text("detail"));
    }

    @Test
    void whoeverTriesTimesOfSomebodyElseIsStopped() {
        assist(application, wish(published(application, hour(soon)).getFirst(), "ines@example.org"));
        var sameTime = published(application, hour(soon)).getFirst();
        var limiter = new AddressLimiter(application.cloud("BookAssistance"), "assistance");
        Application.atOnce(Limit.ADDRESS.max() - 1, () -> limiter.count("127.0.0.1"));

        var tried = assist(application, wish(sameTime, "ines@example.org"));

        assertThat(outcome(tried)).isEqualTo("429 too-many-attempts");

        assertThat(outcome(assist(application, wish(sameTime, "autre@example.org"))))
                .isEqualTo("429 too-many-attempts");
    }

    @Test
    void addressesThatLeadToOneMailboxAreOneContact() {
        var slots = published(application, hour(soon));
        assist(application, wish(slots.get(0), "ines+1@example.org"));
        assist(application, wish(slots.get(1), "Ines@example.org"));

        assertThat(outcome(assist(application, wish(slots.get(2), "ines+a.b+c@example.org"))))
                .isEqualTo("429 too-many-attempts");
    }

    @Test
    void aMobileIsOneContactWhateverTheAddressBesideIt() {
        var slots = published(application, Slots.counter(soon, "09:00", "11:00", 20));
        var first = assist(application, withMobile(slots.get(0), "une@example.org"));
        assertThat(outcome(assist(application, withMobile(slots.get(1), "deux@example.org")))).isEqualTo("201");
        assertThat(outcome(assist(application, withMobile(slots.get(2), "trois@example.org"))))
                .isEqualTo("429 too-many-attempts");

        assertThat(outcome(cancelAssistance(application, first.text("appointmentId"),
                first.text("cancellationToken")))).isEqualTo("204");

        assertThat(outcome(assist(application, withMobile(slots.get(3), "trois@example.org")))).isEqualTo("201");
        assertThat(outcome(assist(application, withMobile(slots.get(4), null)))).isEqualTo("429 too-many-attempts");
    }

    private static Map<String, Object> withMobile(String slot, String address) {
        var wish = wish(slot, address);
        wish.put("mobilePhone", "06 39 98 43 21");
        if (address == null) {
            wish.remove("email");
        }
        return wish;
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
        var slot = published(application, Slots.counter(soon, "09:00", "09:20", 20)).getFirst();
        var limit = new DailyLimit(application.cloud(), Limit.ASSISTANCE_OF_ADDRESS);
        for (int i = 1; i < Limit.ASSISTANCE_OF_ADDRESS.max(); i++) {
            application.cloud().transaction().with(limit.countingFrom("127.0.0.1", "booking " + i)).commit();
        }
        assertThat(outcome(assist(application, wish(slot, "personne1@example.org")))).isEqualTo("201");
        var another = published(application, Slots.counter(soon, "10:00", "10:20", 20)).getFirst();

        assertThat(outcome(assist(application, wish(another, "personne2@example.org"))))
                .isEqualTo("429 too-many-attempts");
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
