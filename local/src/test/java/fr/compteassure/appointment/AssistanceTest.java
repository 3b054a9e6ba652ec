package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.appointment.Slots.assist;
import static fr.compteassure.appointment.Slots.cancelAssistance;
import static fr.compteassure.appointment.Slots.hour;
import static fr.compteassure.appointment.Slots.ids;
import static fr.compteassure.appointment.Slots.key;
import static fr.compteassure.appointment.Slots.outcome;
import static fr.compteassure.appointment.Slots.published;
import static fr.compteassure.appointment.Slots.wish;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.aws.Mail;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AssistanceTest {
    private static final Pattern LINK = Pattern.compile("/appointments#token=([A-Za-z0-9_-]+)&appointment=([0-9a-f]+)");

    @AutoClose
    private final Application application = Application.start();
    private final LocalDate soon = application.cloud().today().plusDays(10);

    private List<Mail> mails(String to) {
        application.settle();
        return application.runner().mails().sent(to);
    }

    @Test
    void itIsBookedWithoutAnAccountAndCancelledByTheLinkOfItsEmail() {
        var timetable = hour(soon);
        var slots = published(application, timetable);

        var booked = assist(application, wish(slots.getFirst(), "ines@example.org"));

        assertThat(outcome(booked)).isEqualTo("201");
        assertThat(booked.json()).containsEntry("subject", "OPEN_ACCOUNT").containsEntry("status", "BOOKED");
        var mail = mails("ines@example.org").getFirst();
        assertThat(mail.subject()).isEqualTo("Votre rendez-vous avec votre caisse est confirmé");
        assertThat(mail.text()).startsWith("Bonjour Inês Ferreira,").contains((String) timetable.get("place"));
        var file = mail.attachments().getFirst();
        assertThat(file.fileName()).isEqualTo("rendez-vous.ics");
        assertThat(file.contentType()).isEqualTo("text/calendar");
        assertThat(file.text()).contains("UID:" + booked.text("appointmentId")).contains("SEQUENCE:0");
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(booked.text("cancellationToken"));
        assertThat(outcome(cancelAssistance(application, link.group(2), link.group(1)))).isEqualTo("204");
        assertThat(outcome(cancelAssistance(application, link.group(2), link.group(1)))).isEqualTo("204");
        assertThat(ids(application, timetable)).isEqualTo(slots);
        var last = mails("ines@example.org").getFirst();
        assertThat(last.subject()).isEqualTo("Votre rendez-vous avec votre caisse est annulé");
        assertThat(last.attachments().getFirst().text()).contains("METHOD:CANCEL").contains("SEQUENCE:1");
        assertThat(mails("ines@example.org")).hasSize(2);
    }

    @Test
    void withAMobileOnlyATextWithoutALinkConfirmsIt() {
        var wish = wish(published(application, hour(soon)).getFirst(), null);
        wish.remove("email");
        wish.put("mobilePhone", "06 39 98 43 21");

        var booked = assist(application, wish);

        application.settle();
        var sms = application.api().send("GET", "/_local/sms?to=%2B33639984321", null);
        var text = (String) Slots.items(sms).getFirst().get("text");
        assertThat(text).startsWith("Assurance maladie : rendez-vous le ").contains(", à l'accueil.")
                .doesNotContain("http", "#", "Ferreira");
        assertThat(outcome(cancelAssistance(application, booked.text("appointmentId"),
                booked.text("cancellationToken")))).isEqualTo("204");
    }

    @Test
    void whatIsMissingOrWrongIsNamedBothContactsWhenThereIsNone() {
        assertThat(assist(application, map("givenName", "www.example.org", "familyName", "A1", "subject", "FUN"))
                .wrongFields()).containsExactlyInAnyOrder("slotId", "givenName", "familyName", "subject", "email",
                        "mobilePhone");
        var wish = wish("0".repeat(32), "pas-une-adresse");
        assertThat(assist(application, wish).wrongFields()).containsExactly("email");
        wish.remove("email");
        wish.put("mobilePhone", "01 99 00 12 34");
        assertThat(assist(application, wish).wrongFields()).containsExactly("mobilePhone");
        assertThat(outcome(assist(application, wish("0".repeat(32), "ines@example.org")))).isEqualTo("404 not-found");
    }

    /** A form sends its empty fields as null. */
    @Test
    void noContactAtAllIsNamedWhenItComesAsNull() {
        var wish = wish("0".repeat(32), null);
        wish.put("mobilePhone", null);

        assertThat(assist(application, wish).wrongFields()).containsExactly("email", "mobilePhone");
    }

    @Test
    void aGivenNameIsNoSentence() {
        var wish = wish(published(application, hour(soon)).getFirst(), "ines@example.org");
        for (var wrong : List.of("Rappelez vite votre caisse ce soir", "a".repeat(41))) {
            wish.put("givenName", wrong);
            assertThat(assist(application, wish).wrongFields()).containsExactly("givenName");
        }
        wish.put("givenName", "Marie-Françoise Jeanne Élisabeth");

        assertThat(outcome(assist(application, wish))).isEqualTo("201");
    }

    @Test
    void aCallNeedsAMobile() {
        var slot = published(application, Slots.phone(soon, "09:00", "09:30", 30)).getFirst();
        var wish = wish(slot, "ines@example.org");
        assertThat(assist(application, wish).wrongFields()).containsExactly("mobilePhone");
        wish.put("mobilePhone", "06 39 98 43 21");

        assertThat(assist(application, wish).json()).containsEntry("phone", "+33639984321");
    }

    @Test
    void aVideoNeedsAnAddressForItsLink() {
        var slot = published(application, Slots.video(soon, "09:00", "09:30", 30)).getFirst();
        var wish = wish(slot, null);
        wish.remove("email");
        wish.put("mobilePhone", "06 39 98 43 21");
        assertThat(assist(application, wish).wrongFields()).containsExactly("email");
        wish.put("email", "ines@example.org");

        assertThat(outcome(assist(application, wish))).isEqualTo("201");
    }

    @Test
    void theSameKeyIsTheSameAppointmentAndTheSameToken() {
        var slots = published(application, hour(soon));
        var key = key();

        var replies = Application.atOnce(Stream.generate(() -> (Callable<Reply>) () -> assist(application,
                wish(slots.getFirst(), "ines@example.org"), key)).limit(6).toList());

        assertThat(replies.stream().map(Reply::json).distinct()).hasSize(1);
        assertThat(replies.getFirst().text("cancellationToken")).isNotBlank();
        assertThat(mails("ines@example.org")).hasSize(1);
    }

    @Test
    void aWrongTokenAndAnotherAppointmentAreNotFound() {
        var slots = published(application, hour(soon));
        var one = assist(application, wish(slots.get(0), "une@example.org"));
        var other = assist(application, wish(slots.get(1), "autre@example.org"));
        var token = one.text("cancellationToken");

        assertThat(outcome(cancelAssistance(application, other.text("appointmentId"), token)))
                .isEqualTo("404 not-found");
        for (var wrong : List.of("", "x", token.replace(token.charAt(60), token.charAt(60) == 'A' ? 'B' : 'A'),
                token + "A")) {
            assertThat(outcome(cancelAssistance(application, one.text("appointmentId"), wrong)))
                    .isEqualTo("404 not-found");
        }
        assertThat(cancelAssistance(application, null, null).wrongFields()).containsExactlyInAnyOrder("appointmentId",
                "token");
    }
}
