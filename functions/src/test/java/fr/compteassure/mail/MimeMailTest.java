package fr.compteassure.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MimeMailTest {
    private static final EmailText TEXT = new EmailText("Votre rendez-vous est annulé, car vous changez de caisse",
            "Bonjour Élodie 🏥,\n\n.\nÀ demain.\n", "<p>Bonjour Élodie&nbsp;🏥</p>");
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nLOCATION:Église\r\nEND:VCALENDAR\r\n";

    private static byte[] written(String fileName) {
        return MimeMail.of("ne-pas-repondre@compte.example", "jean@example.org", Instant.parse("2026-12-01T08:00:00Z"),
                TEXT, new MimeMail.File(fileName, CalendarFile.type(CalendarFile.Method.CANCEL), CALENDAR));
    }

    private static MimeMessage read(String fileName) throws Exception {
        return new MimeMessage((Session) null, new ByteArrayInputStream(written(fileName)));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        var message = read("rendez-vous.ics");
        var mixed = (Multipart) message.getContent();
        var both = (Multipart) mixed.getBodyPart(0).getContent();

        assertThat(message.getSubject()).isEqualTo(TEXT.subject());
        assertThat(message.getRecipients(Message.RecipientType.TO)).extracting(Object::toString)
                .containsExactly("jean@example.org");
        assertThat(message.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(both.getBodyPart(0).getContent()).isEqualTo(TEXT.text().replace("\n", "\r\n"));
        assertThat(both.getBodyPart(1).getContent()).isEqualTo(TEXT.html());
        assertThat(mixed.getBodyPart(1).getContentType()).contains("text/calendar", "charset=UTF-8", "method=CANCEL");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(CALENDAR.getBytes(UTF_8));
    }

    @Test
    void anAccentInTheNameOfAFileArrives() throws Exception {
        var file = ((Multipart) read("réunion de l’été.ics").getContent()).getBodyPart(1);

        assertThat(file.getFileName()).isEqualTo("réunion de l’été.ics");
        assertThat(file.getDisposition()).isEqualTo("attachment");
    }

    @Test
    void itTravelsInAsciiAndInShortLines() {
        var bytes = written("rendez-vous.ics");

        assertThat(US_ASCII.newEncoder().canEncode(new String(bytes, UTF_8))).isTrue();
        assertThat(new String(bytes, US_ASCII).split("\r\n")).allMatch(line -> line.length() <= 998);
    }
}
