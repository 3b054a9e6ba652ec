package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/** What every e-mail bears for SES, so that what SES tells of it later is about an entry of the outbox. */
class EmailTagsTest {
    @AutoClose
    private static final Application application = Application.shared();

    private record Sent(String configurationSet, List<MessageTag> tags) {}

    static List<EmailBody> withoutAndWithAFile() {
        var start = ZonedDateTime.ofInstant(application.cloud().clock().instant().plus(Duration.ofDays(3)),
                Cloud.FRANCE);
        return List.of(new EmailBody.AccountValidation(), new EmailBody.AppointmentBooked(new AppointmentFacts(
                application.cloud().randomId(), "CPAM d’Ille-et-Vilaine", start, start.plusMinutes(20),
                "7 cours des Alliés, Rennes", null, null)));
    }

    private static OutboxEmail email(EmailBody body) {
        return new OutboxFixture(application).composed(body);
    }

    /** Sends an e-mail and tells with what. */
    private static Sent sent(Cloud cloud, OutboxEmail email) {
        var calls = new CopyOnWriteArrayList<Sent>();
        try (var _ = AwsCalls.before((_, call) -> {
            switch (call) {
                case SendEmailRequest plain -> calls.add(new Sent(plain.configurationSetName(), plain.tags()));
                case SendRawEmailRequest raw -> calls.add(new Sent(raw.configurationSetName(), raw.tags()));
                default -> {
                }
            }
        })) {
            new EmailChannel(cloud).send(email);
        }
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    @ParameterizedTest
    @MethodSource("withoutAndWithAFile")
    void itIsFoundAgainByItsKeyInTheOutbox(EmailBody body) {
        var cloud = application.cloud("SendEmail");
        var email = email(body);

        var sent = sent(cloud, email);

        assertThat(sent.configurationSet()).isEqualTo(cloud.setting("MAIL_CONFIGURATION_SET"));
        var told = new HashMap<String, List<String>>();
        sent.tags().forEach(tag -> told.put(tag.name(), List.of(tag.value())));
        assertThat(EmailTags.read(told)).contains(new MailEvent.Email(email.insured(), email.id()));
    }

    @ParameterizedTest
    @MethodSource("withoutAndWithAFile")
    void noTagHasAnythingThatSesForbidsOrThatNamesThePerson(EmailBody body) {
        assertThat(sent(application.cloud("SendEmail"), email(body)).tags())
                .allSatisfy(tag -> assertThat(tag.name() + tag.value()).matches("[A-Za-z0-9_-]{1,256}"));
    }

    @ParameterizedTest
    @MethodSource("withoutAndWithAFile")
    void whereThereIsNoConfigurationSetNoneIsNamed(EmailBody body) {
        var environment = new HashMap<>(application.runner().environment("SendEmail"));
        environment.put("MAIL_CONFIGURATION_SET", "");

        assertThat(sent(new Cloud(environment, application.runner().clock()), email(body)).configurationSet())
                .isNull();
    }
}
