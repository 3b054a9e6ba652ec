package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.assist;
import static fr.compteassure.appointment.Slots.book;
import static fr.compteassure.appointment.Slots.cancel;
import static fr.compteassure.appointment.Slots.free;
import static fr.compteassure.appointment.Slots.hour;
import static fr.compteassure.appointment.Slots.published;
import static fr.compteassure.appointment.Slots.wish;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class RemindersTest {
    private static final String REMINDER = "Votre rendez-vous est demain";

    @AutoClose
    private final Application application = Application.start();
    private final LocalDate day = LocalDate.ofInstant(application.cloud().clock().instant(), ZoneOffset.UTC)
            .plusDays(3);

    private Reply run() {
        var reply = application.api().send("POST", "/_local/schedules/RemindAppointments", "");
        application.settle();
        return reply;
    }

    /** To 14:00 UTC of the day before. */
    private void theDayBefore() {
        application.advance(Duration.between(application.cloud().clock().instant(),
                day.minusDays(1).atTime(LocalTime.of(14, 0)).toInstant(ZoneOffset.UTC)));
    }

    private List<String> subjects(String to) {
        application.settle();
        return application.runner().mails().sent(to).stream().map(mail -> mail.subject()).toList();
    }

    @Test
    void whoComesTomorrowIsToldOnceAndNobodyElse() {
        var slots = published(application, hour(day));
        var comes = AccountUser.of(application);
        var cancels = AccountUser.of(application);
        var later = AccountUser.of(application);
        book(comes, slots.get(0));
        cancel(cancels, book(cancels, slots.get(1)).text("appointmentId"));
        book(later, published(application, hour(day.plusDays(1))).getFirst());
        assist(application, wish(slots.get(2), "ines@example.org"));
        assertThat(run().json()).containsEntry("reminded", 0);
        theDayBefore();

        assertThat(run().json()).containsEntry("reminded", 2).doesNotContainKey("failed");
        assertThat(run().json()).containsEntry("reminded", 0);

        assertThat(comes.subjects()).filteredOn(REMINDER::equals).hasSize(1);
        assertThat(comes.mails().getFirst().text()).contains("Préparez une pièce d’identité");
        assertThat(cancels.subjects()).doesNotContain(REMINDER);
        assertThat(later.subjects()).doesNotContain(REMINDER);
        assertThat(subjects("ines@example.org")).contains("Votre rendez-vous avec votre caisse est demain");
    }

    @Test
    void whoWantsSmsGetsOneWithTheTimeAndHowOneMeets() {
        var person = AccountUser.of(application);
        person.send("PATCH", "/account/contact",
                "{\"preferences\": {\"email\": true, \"sms\": true, \"phone\": false}}");
        book(person, published(application, hour(day)).getFirst());
        theDayBefore();

        run();

        var sms = Slots.items(application.api().send("GET", "/_local/sms?to=%2B33639981234", null));
        assertThat(sms).hasSize(1);
        assertThat((String) sms.getFirst().get("text")).contains("rendez-vous demain, le ")
                .contains("à 9h00, à l'accueil.");
    }

    @Test
    void whoComplainedOfAnEmailIsNotRemindedByOne() {
        var person = AccountUser.of(application, application.person().whoseEmails("complaint"));
        book(person, published(application, hour(day)).getFirst());
        application.settle();
        theDayBefore();

        run();

        assertThat(person.subjects()).contains("Votre rendez-vous est confirmé").doesNotContain(REMINDER);
    }

    @Test
    void tomorrowIsThatOfTheFund() {
        var reunion = person("974", "97400");
        var antilles = person("971", "97100");
        for (var each : List.of(reunion, antilles)) {
            var cpam = each == reunion ? "974" : "971";
            Slots.publish(AdvisorUser.of(application, cpam, "Marie Payet"), hour(day));
            book(each, (String) free(application, cpam, day).getFirst().get("slotId"));
        }
        theDayBefore();
        // In La Réunion and in Paris it is the day of the appointments; in the Antilles the day before.
        application.advance(Duration.ofHours(9).plusMinutes(30));

        assertThat(run().json()).containsEntry("reminded", 1);

        assertThat(antilles.subjects()).contains(REMINDER);
        assertThat(antilles.mails().getFirst().text()).contains("(heure de la Guadeloupe)");
        assertThat(reunion.subjects()).doesNotContain(REMINDER);
    }

    @Test
    void timesAreThoseOfTheFundInWords() {
        var person = person("974", "97400");
        Slots.publish(AdvisorUser.of(application, "974", "Marie Payet"), hour(day));
        var booked = book(person, (String) free(application, "974", day).getFirst().get("slotId"));
        theDayBefore();
        run();

        assertThat(booked.text("startsAt")).endsWith("T09:00:00+04:00");
        assertThat(person.mails()).hasSizeGreaterThan(1).filteredOn(mail -> mail.subject().contains("rendez-vous"))
                .hasSize(2).allMatch(mail -> mail.text().contains("à 9\u00A0h\u00A000 (heure de La Réunion)"));
        assertThat(person.mails().get(1).attachments().getFirst().text())
                .contains("DTSTART:" + day.toString().replace("-", "") + "T050000Z");
    }

    private AccountUser person(String cpam, String postalCode) {
        var person = Person.next();
        var record = person.record();
        record.put("cpam", cpam);
        record.put("address", map("lines", List.of("1 rue du Port"), "postalCode",
                postalCode, "city", "Ailleurs"));
        application.imports(Api.json(record));
        return AccountUser.of(application, new Person(person.nir(), person.familyName(), person.birthDate(), postalCode,
                person.email()));
    }

    @Test
    void oneForWhomItFailsHoldsBackNobodyAndOperationsHearOfIt() {
        var slots = published(application, hour(day));
        var people = IntStream.range(0, 3).mapToObj(_ -> AccountUser.of(application)).toList();
        IntStream.range(0, 3).forEach(i -> book(people.get(i), slots.get(i)));
        theDayBefore();
        var failing = people.get(1).id().value();
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("RemindAppointments") && call instanceof TransactWriteItemsRequest writes
                    && writes.toString().contains(failing)) {
                throw new IllegalStateException("it fails");
            }
        })) {
            assertThat(run().json()).containsEntry("reminded", 2).containsEntry("failed", 1);
        }

        assertThat(String.valueOf(application.endpoints().messages("BackgroundFailures"))).contains(failing);
        assertThat(run().json()).containsEntry("reminded", 1).doesNotContainKey("failed");
    }

    @Test
    void aShardThatCannotBeReadIsGoneOnWith() {
        var person = AccountUser.of(application);
        book(person, published(application, hour(day)).getFirst());
        theDayBefore();
        var failed = ConcurrentHashMap.<String>newKeySet();
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("RemindAppointments") && call instanceof QueryRequest query
                    && failed.add(query.expressionAttributeValues().toString())) {
                throw new IllegalStateException("it cannot be read the first time");
            }
        })) {
            assertThat(run().json()).containsEntry("reminded", 0).containsEntry("goesOn", true);
        }
        application.settle();

        assertThat(person.subjects()).contains(REMINDER);
    }
}
