package fr.compteassure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fr.compteassure.mail.CalendarFile.Method;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarFileTest {
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final Instant START = Instant.parse("2026-12-01T05:00:00Z");
    /** Everything that has a meaning in such a file, and characters of two to four bytes. */
    private static final String PLACE = "12, rue de l’Église ; bât. « C » \\ 2ᵉ étage, à côté du 🏥 de Saint-Denis, "
            + "porte du fond, derrière le grand tamarinier";

    private static String file(Method method, String place, String room) {
        return file(method, place, room, EmailBody.AppointmentBooked::new);
    }

    private static String file(Method method, String place, String room, Function<AppointmentFacts, EmailBody> body) {
        var facts = new AppointmentFacts("0".repeat(32), "CGSS de La Réunion", START.atZone(REUNION),
                START.plusSeconds(1200).atZone(REUNION), place, room, null);
        var email = new OutboxEmail(new InsuredId("A".repeat(43)), "019ad8d41a1808864298e8ffffffffff",
                new EmailAddress("jean@example.org"), "Jean \"Jojo\" Lefèvre", body.apply(facts),
                EmailSamples.ENQUEUED, START, START, null, null, null, null, null, false);
        return CalendarFile.of(email, facts, method, "ne-pas-repondre@compte.example", EmailSamples.SITE);
    }

    private static ICalendar read(String file) {
        return Biweekly.parse(file).first();
    }

    @ParameterizedTest
    @EnumSource
    void aCalendarFindsNothingWrongWithIt(Method method) {
        assertThat(read(file(method, PLACE, null)).validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read(file(method, null, "https://visio.example/salle-1")).validate(biweekly.ICalVersion.V2_0)
                .getWarnings()).isEmpty();
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        var calendar = read(file(Method.REQUEST, PLACE, null));
        var event = calendar.getEvents().getFirst();

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo("0".repeat(32) + "@compte.example");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(START.plusSeconds(1200));
        assertThat(event.getLocation().getValue()).isEqualTo(PLACE + ", CGSS de La Réunion");
        assertThat(event.getSummary().getValue()).isEqualTo("Rendez-vous avec votre caisse");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("ne-pas-repondre@compte.example");
        assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("Jean 'Jojo' Lefèvre");
        assertThat(event.getAlarms()).hasSize(1);
        assertThat(event.getDescription().getValue()).contains("pièce d’identité").contains("\n");
    }

    @Test
    void aCancellationIsOfTheSameEventAndLater() {
        var booked = read(file(Method.REQUEST, PLACE, null)).getEvents().getFirst();
        var cancelled = read(file(Method.CANCEL, PLACE, null));
        var event = cancelled.getEvents().getFirst();

        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event.getUid()).isEqualTo(booked.getUid());
        assertThat(event.getSequence().getValue()).isEqualTo(booked.getSequence().getValue() + 1);
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getDescription()).isNull();
    }

    @Test
    void whoeverHasNoAccountIsSentToTheLinkOfTheEmailRatherThanToAPageThatAsksToLogIn() {
        var withAccount = read(file(Method.REQUEST, PLACE, null)).getEvents().getFirst().getDescription().getValue();
        var without = read(file(Method.REQUEST, PLACE, null, EmailBody.AssistanceBooked::new)).getEvents().getFirst()
                .getDescription().getValue();

        assertThat(withAccount).endsWith("2 heures avant\u202F: https://compte.example/appointments");
        assertThat(without).endsWith("2 heures avant, par le lien de l’e-mail de confirmation.")
                .doesNotContain("/appointments");
    }

    @Test
    void aVideoHasItsAddressAndSaysNothingOfSignLanguage() {
        var file = file(Method.REQUEST, null, "https://visio.example/salle-1");

        assertThat(read(file).getEvents().getFirst().getUrl().getValue()).isEqualTo("https://visio.example/salle-1");
        assertThat(read(file).getEvents().getFirst().getLocation().getValue()).isEqualTo("En visio");
        assertThat(file).doesNotContainIgnoringCase("signe").doesNotContain("SIGN");
    }

    @Test
    void noLineIsLongerThanMayBeAndEachEndsAsItMust() {
        var file = file(Method.REQUEST, PLACE, null);

        assertThat(file).endsWith("\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(file.split("\r\n"))).allMatch(line -> line.getBytes(UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD"));
        assertThat(file.split("\r\n ")).hasSizeGreaterThan(2);
    }

    @Test
    void aPlaceCannotAddALineOfItsOwn() {
        var file = file(Method.REQUEST, "Ici\r\nATTENDEE:mailto:x@example.org", null);

        assertThat(read(file).getEvents().getFirst().getAttendees()).hasSize(1);
    }
}
