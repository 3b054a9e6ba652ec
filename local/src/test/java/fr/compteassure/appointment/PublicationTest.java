package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.free;
import static fr.compteassure.appointment.Slots.ids;
import static fr.compteassure.appointment.Slots.items;
import static fr.compteassure.appointment.Slots.key;
import static fr.compteassure.appointment.Slots.publish;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AdvisorUser advisor = AdvisorUser.of(application);
    private final LocalDate soon = application.cloud().today().plusDays(20);

    private static String counts(Reply reply) {
        return reply.json().get("published") + " " + reply.json().get("already");
    }

    @Test
    void aWeekIsPublishedOnceHoweverOftenItIs() {
        var week = Slots.counter(soon, "09:00", "12:00", 20);
        week.put("to", soon.plusDays(6).toString());
        week.put("weekdays", List.of(1, 2, 3, 4, 5));

        assertThat(counts(publish(advisor, week))).isEqualTo("45 0");
        assertThat(counts(publish(advisor, week))).isEqualTo("0 45");
        assertThat(counts(publish(AdvisorUser.of(application, "351", "Dominique Petit"), week))).isEqualTo("0 45");
        var key = key();
        week.put("endsAt", "12:20");
        assertThat(counts(publish(advisor, week, key))).isEqualTo("5 45");
        assertThat(counts(publish(advisor, week, key))).isEqualTo("5 45");
        week.put("minutes", 30);
        assertThat(publish(advisor, week, key).problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatIsBookedStaysBookedWhenItIsPublishedAgain() {
        var hour = Slots.hour(soon);
        var slots = Slots.published(application, hour);
        Slots.book(AccountUser.of(application), slots.get(1));

        assertThat(counts(publish(advisor, hour))).isEqualTo("0 3");

        assertThat(ids(application, hour)).containsExactly(slots.get(0), slots.get(2));
    }

    @Test
    void slotsOfAPlaceDoNotOverlapWhoeverPublishesThemAtOnce() {
        var hour = Slots.hour(soon);
        var longer = map(hour.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray());
        longer.put("minutes", 30);
        longer.put("endsAt", "11:00");
        longer.put("place", ((String) hour.get("place")).toUpperCase(Locale.ROOT));
        var others = Stream.of("Agent A", "Agent B", "Agent C").map(name -> AdvisorUser.of(application, "351", name));

        var replies = Application.atOnce(Stream.concat(others.<Callable<Reply>>map(other -> () -> publish(other, hour)),
                Stream.<Callable<Reply>>of(() -> publish(advisor, longer))).toList());

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        var slots = free(application, "351", soon).stream().filter(slot -> String.valueOf(hour.get("place"))
                .equalsIgnoreCase((String) slot.get("place"))).toList();
        assertThat(slots).hasSizeBetween(4, 5);
        for (int i = 1; i < slots.size(); i++) {
            assertThat(Slots.startsAt(slots.get(i)))
                    .isAfterOrEqualTo(Instant.parse((String) slots.get(i - 1).get("endsAt")));
        }
    }

    @Test
    void atTheTelephoneEachAdvisorHasTimesOfTheirOwn() {
        var day = soon.plusDays(3);
        var phone = Slots.phone(day, "14:00", "15:00", 30);

        assertThat(counts(publish(AdvisorUser.of(application, "351", "Agent Un"), phone))).isEqualTo("2 0");
        assertThat(counts(publish(AdvisorUser.of(application, "351", "Agent Deux"), phone))).isEqualTo("2 0");
        assertThat(counts(publish(AdvisorUser.of(application, "351", "Agent Deux"), phone))).isEqualTo("0 2");
        assertThat(items(application.api().get("/cpams/351/slots?channel=PHONE&from=" + day + "&to=" + day))).hasSize(4)
                .noneMatch(slot -> slot.containsKey("place"));
    }

    @Test
    void aDayOfMoreThanAHundredSlotsIsPublishedInSteps() {
        var day = Slots.counter(soon.plusDays(4), "00:00", "23:59", 5);

        assertThat(counts(publish(advisor, day))).isEqualTo("287 0");
        assertThat(counts(publish(advisor, day))).isEqualTo("0 287");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var wrong = map("channel", "COUNTER", "link", "http://visio.example", "from", "2020-01-01", "to", "2026-02-30",
                "weekdays", List.of(0, 8), "startsAt", "9:00", "endsAt", "24:00", "minutes", 1, "colour", "green");
        assertThat(publish(advisor, wrong).wrongFields()).containsExactlyInAnyOrder("place", "link", "to",
                "weekdays[0]",
                "weekdays[1]", "startsAt", "endsAt", "minutes", "colour");
        assertThat(publish(advisor, map()).wrongFields()).containsExactlyInAnyOrder("channel", "from", "to", "weekdays",
                "startsAt", "endsAt", "minutes");
    }

    @ParameterizedTest
    @CsvSource({"from, -1, from", "to, -1, to", "to, 31, to", "to, 30,", "from, 400, to"})
    void daysThatAreNotPossibleAreRefused(String field, int days, String wrong) {
        var hour = Slots.hour(soon);
        hour.put(field, (field.equals("from") ? application.cloud().today() : soon).plusDays(days).toString());
        if (days == 400) {
            hour.put("to", hour.get("from"));
        }

        var reply = publish(advisor, hour);

        assertThat(reply.status() == 201 ? List.of() : reply.wrongFields()).isEqualTo(wrong == null
                ? List.of()
                : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({"http://visio.example/a", "https://", "https://moi@visio.example", "javascript:alert(1)",
            "https://visio.example/a b", "https://@visio.example"})
    void aLinkIsASecureAddress(String link) {
        var video = Slots.video(soon, "09:00", "10:00", 30);
        video.put("link", link);

        assertThat(publish(advisor, video).wrongFields()).containsExactly("link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Confirmez sur https://faux.example", "Confirmez sur WWW.9.example", "Voir faux.example/x",
            "Voir t.co", "Écrire à moi@faux.example", "Voir faux。example", "Guichet\u202e7", "Guichet\u200b7",
            "Guichet\u20287", "Guichet\n7"})
    void aPlaceLeadsNowhereElse(String place) {
        var hour = Slots.hour(soon);
        hour.put("place", place);

        assertThat(publish(advisor, hour).wrongFields()).containsExactly("place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 cours des Alliés, Rennes", "Bât. A – 1er étage : guichet n° 3 (près de l’accueil)",
            "12/14 av. de l'Égalité, Z.A. de l’Est, 35 000 Rennes."})
    void aPlaceIsWrittenAsPeopleWriteIt(String place) {
        var hour = Slots.hour(soon.plusDays(5));
        hour.put("place", place);

        assertThat(publish(advisor, hour).status()).isEqualTo(201);
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        var much = Slots.counter(soon, "00:00", "23:55", 5);
        much.put("to", soon.plusDays(6).toString());
        assertThat(publish(advisor, much).wrongFields()).containsExactly("to");
        var tooLong = Slots.hour(soon);
        tooLong.put("minutes", 61);
        assertThat(publish(advisor, tooLong).wrongFields()).containsExactly("minutes");
        var backwards = Slots.counter(soon, "12:00", "09:00", 20);
        assertThat(publish(advisor, backwards).wrongFields()).containsExactly("endsAt");
    }
}
