package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendEmailResponse;
import software.amazon.awssdk.services.ses.model.SesException;

class SesEndpointTest {
    @TempDir
    private Path folder;

    @Test
    void anEmailIsKeptOverARestart() {
        var expected = new Mail("zoé+test@example.org", "Bienvenue à l’été & plus", "Bonjour\n1 + 1 = 2",
                "<p>é&amp;</p>",
                EndpointsFixture.NOW);
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(send(fixture, expected).messageId()).isNotBlank();
            assertThat(fixture.endpoints().mailbox().mails()).containsExactly(expected);
        }
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(fixture.endpoints().mailbox().mailsTo("ZOÉ+test@example.org")).containsExactly(expected);
        }
    }

    @Test
    void anEmailWithAFileIsReadAndKeptOverARestart() {
        var file = new Mail.Attachment("réunion.ics", "text/calendar", "BEGIN:VCALENDAR\r\né\r\n");
        var expected = new Mail("zoe@example.org", "Été 🏥", "Bonjour é", "<p>é</p>", List.of(file),
                EndpointsFixture.NOW);
        var mime = """
                From: compte@example.org
                To: zoe@example.org
                Subject: =?UTF-8?Q?=C3=89t=C3=A9?= =?UTF-8?B?IPCfj6U=?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Bonjour =C3=A9
                --b
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: base64

                PHA+w6k8L3A+
                --b--
                --a
                Content-Type: text/calendar; charset=UTF-8
                Content-Disposition: attachment; filename*=UTF-8''r%C3%A9union.ics
                Content-Transfer-Encoding: base64

                QkVHSU46VkNBTEVOREFSDQrDqQ0K
                --a--
                """.replace("\n", "\r\n");
        try (var fixture = new EndpointsFixture(folder); var ses = fixture.client(SesClient.builder())) {
            fixture.endpoints().refuse("no@example.org"::equals, "MessageRejected", "no");
            assertThatThrownBy(() -> ses.sendRawEmail(send -> send.destinations("no@example.org")
                    .rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mime)))))
                    .isInstanceOf(MessageRejectedException.class);
            ses.sendRawEmail(send -> send.source("compte@example.org").destinations("zoe@example.org")
                    .rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mime))));
            // Without a list of them, the recipients are those of the message.
            ses.sendRawEmail(send -> send.rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mime))));
        }
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(fixture.endpoints().mailbox().mails()).containsExactly(expected, expected);
        }
    }

    @Test
    void aLineCutByACrashIsLeftOut() throws Exception {
        var mail = new Mail("a@example.org", "s", "t", "", EndpointsFixture.NOW);
        try (var fixture = new EndpointsFixture(folder)) {
            send(fixture, mail);
        }
        Files.writeString(folder.resolve("mails.jsonl"), "{\"to\":\"b@exa", StandardOpenOption.APPEND);
        try (var fixture = new EndpointsFixture(folder)) {
            send(fixture, mail);
        }
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(fixture.endpoints().mailbox().mails()).containsExactly(mail, mail);
        }
    }

    @Test
    void aRefusedAddressRaisesMessageRejected() {
        try (var fixture = new EndpointsFixture(null)) {
            fixture.endpoints().refuse("bad@example.org"::equals, "MessageRejected", "Email address is not verified");
            var bad = new Mail("bad@example.org", "s", "t", "", EndpointsFixture.NOW);
            assertThatThrownBy(() -> send(fixture, bad)).isInstanceOf(MessageRejectedException.class)
                    .hasMessageContaining("Email address is not verified");
            var good = new Mail("good@example.org", "s", "t", "", EndpointsFixture.NOW);
            send(fixture, good);
            assertThat(fixture.endpoints().mailbox().mails()).containsExactly(good);
            fixture.endpoints().acceptAll();
            send(fixture, bad);
            assertThat(fixture.endpoints().mailbox().mails()).containsExactly(good, bad);
        }
    }

    @ParameterizedTest
    @CsvSource({"Throttling,400", "InternalFailure,500", "ServiceUnavailable,503"})
    void aFaultHasItsCodeAndStatus(String code, int status) {
        try (var fixture = new EndpointsFixture(null)) {
            fixture.endpoints().refuse(_ -> true, code, "Maximum sending rate exceeded");
            var mail = new Mail("a@example.org", "s", "t", "", EndpointsFixture.NOW);
            var fault = catchThrowableOfType(SesException.class, () -> send(fixture, mail));
            assertThat(fault.statusCode()).isEqualTo(status);
            assertThat(fault.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(fault.awsErrorDetails().errorMessage()).isEqualTo("Maximum sending rate exceeded");
            assertThat(fault.isThrottlingException()).isEqualTo(code.equals("Throttling"));
        }
    }

    @ParameterizedTest
    @CsvSource({"bounce@simulator.amazonses.com,Bounce", "bounce+jean@simulator.amazonses.com,Bounce",
            "suppressionlist@simulator.amazonses.com,Bounce", "complaint+1@simulator.amazonses.com,Complaint",
            "success@simulator.amazonses.com,", "bounce@example.org,"})
    void itsSimulatorTellsWhatBecomesOfAnEmail(String to, String type) throws Exception {
        var events = new ArrayList<SesEvent>();
        try (var fixture = new EndpointsFixture(null)) {
            fixture.endpoints().tellOfMails(events::add);
            var name = send(fixture, new Mail(to, "s", "t", "", EndpointsFixture.NOW)).messageId();

            assertThat(fixture.endpoints().mailbox().mailsTo(to)).as("taken all the same").hasSize(1);
            assertThat(events).hasSize(type == null ? 0 : 1).allSatisfy(event -> {
                var told = JSON.std.mapFrom(event.message());
                assertThat(told).containsEntry("eventType", type).containsKey(type.toLowerCase(Locale.ROOT));
                var mail = (Map<?, ?>) told.get("mail");
                assertThat(mail.get("messageId")).isEqualTo(name);
                assertThat(mail.get("destination")).isEqualTo(List.of(to));
                assertThat(mail.get("tags")).isEqualTo(Map.of("ses:configuration-set", List.of("local"),
                        "ses:caller-identity", List.of("local"), "email", List.of("1a")));
            });
        }
    }

    @Test
    void withoutAConfigurationSetNobodyIsTold() {
        var events = new ArrayList<SesEvent>();
        try (var fixture = new EndpointsFixture(null); var ses = fixture.client(SesClient.builder())) {
            fixture.endpoints().tellOfMails(events::add);
            ses.sendEmail(send -> send.source("compte@example.org")
                    .destination(to -> to.toAddresses("bounce@simulator.amazonses.com"))
                    .message(message -> message.subject(subject -> subject.data("s"))
                            .body(body -> body.text(text -> text.data("t")))));
        }
        assertThat(events).isEmpty();
    }

    @Test
    void anUnknownActionIsNamed() {
        try (var fixture = new EndpointsFixture(null);
                var ses = fixture.client(SesClient.builder())) {
            assertThatThrownBy(ses::listIdentities).isInstanceOf(SesException.class)
                    .hasMessageContaining("ListIdentities");
        }
    }

    private static SendEmailResponse send(EndpointsFixture fixture, Mail mail) {
        try (var ses = fixture.client(SesClient.builder())) {
            return ses.sendEmail(send -> send.source("compte@example.org")
                    .destination(to -> to.toAddresses(List.of(mail.to())))
                    .configurationSetName("local").tags(MessageTag.builder().name("email").value("1a").build())
                    .message(message -> message.subject(subject -> subject.data(mail.subject()).charset("UTF-8"))
                            .body(body -> body.text(text -> text.data(mail.text()).charset("UTF-8"))
                                    .html(html -> html.data(mail.html()).charset("UTF-8")))));
        }
    }
}
