package fr.compteassure.mail;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.Nir;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SendEmailTest {
    @AutoClose
    private final Application application = Application.start();

    private void ses(String person, String code) {
        application.endpoints().refuse(person::equals, code, "refused for the test: " + person);
    }

    private List<String> failures() {
        return application.endpoints().messages("MailFailures");
    }

    private OutboxEmail inOutbox(Person person) {
        Cloud cloud = application.cloud("SendEmail");
        return new OutboxStore(cloud).of(cloud.keyedHash().of(new Nir(person.nir()))).getFirst();
    }

    /** Hands the same record of the stream to SendEmail once more. */
    private String deliver(OutboxEmail email) throws Exception {
        var keys = Map.of("insuredId", Map.of("S", email.insured().value()), "emailId", Map.of("S", email.id()));
        var event = map("Records", List.of(map("eventName", "INSERT",
                "dynamodb", map("Keys", keys, "SequenceNumber", "42"))));
        return application.runner().invoke("SendEmail", JSON.std.asBytes(event)).text();
    }

    @Test
    void whenSesIsThrottledTheAccountStandsAndTheEmailGoesOutLater() {
        var person = application.person();
        ses(person.email(), "Throttling");

        application.open(person);
        assertThat(application.mails(person)).isEmpty();
        assertThat(inOutbox(person).failure()).isEqualTo("Throttling");

        application.endpoints().acceptAll();
        application.advance(Duration.ofSeconds(30));
        assertThat(application.mails(person)).hasSize(1);
        assertThat(inOutbox(person).sentAt()).isNotNull();
        assertThat(failures()).isEmpty();
        assertThat(application.api().post("/accounts/validation", map("token", application.token(person))).status())
                .isEqualTo(200);
    }

    @Test
    void whenSesIsDownAnEmailIsGivenUpAfterTwentyTwoHoursWithItsReason() throws Exception {
        var person = application.person();
        ses(person.email(), "ServiceUnavailable");
        application.open(person);
        application.settle();
        assertThat(failures()).isEmpty();

        application.advance(Duration.ofHours(22));
        application.settle();

        assertThat(failures()).hasSize(1);
        assertThat(JSON.std.mapFrom(failures().getFirst())).containsEntry("reason", "ServiceUnavailable")
                .containsEntry("emailId", inOutbox(person).id());
        assertThat(failures().getFirst()).doesNotContain(person.email()).doesNotContain(person.nir());
    }

    @Test
    void anAddressThatSesRefusesLandsInTheQueueAtOnceAndHoldsNobodyUp() throws Exception {
        var people = application.people(4);
        ses(people.getFirst().email(), "MessageRejected");

        people.forEach(application::open);

        for (var person : people.subList(1, 4)) {
            assertThat(application.mails(person)).hasSize(1);
        }
        assertThat(failures()).hasSize(1);
        assertThat(JSON.std.mapFrom(failures().getFirst())).containsEntry("reason", "MessageRejected");
        assertThat(failures().getFirst()).doesNotContain(people.getFirst().email());
        assertThat(deliver(inOutbox(people.getFirst()))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(failures()).hasSize(1);
    }

    @Test
    void aRecordDeliveredAgainSendsNothingAgain() throws Exception {
        var person = application.applicant();
        application.settle();

        for (int i = 0; i < 3; i++) {
            assertThat(deliver(inOutbox(person))).isEqualTo("{\"batchItemFailures\":[]}");
        }

        assertThat(application.mails(person)).hasSize(1);
    }

    @Test
    void aRecordDeliveredToTwoRunsAtOnceIsSentOnce() throws Exception {
        var person = application.person();
        ses(person.email(), "Throttling");
        application.open(person);
        application.settle();
        var email = inOutbox(person);
        application.endpoints().acceptAll();

        Application.atOnce(6, () -> deliver(email));

        assertThat(inOutbox(person).sentAt()).isNotNull();
        assertThat(application.mails(person)).hasSize(1);
    }

    @Test
    void anEmailWhoseAccountWasPurgedIsNotSent() throws Exception {
        var person = application.person();
        ses(person.email(), "Throttling");
        application.open(person);
        application.settle();
        var email = inOutbox(person);
        application.advance(Duration.ofDays(7));
        application.runner().runSchedule("PurgeUnvalidatedAccounts");
        application.endpoints().acceptAll();

        assertThat(deliver(email)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(application.mails(person)).isEmpty();
    }

    @Test
    void anEmailPastItsDeadlineIsNotSent() throws Exception {
        var person = application.person();
        var calls = new AtomicInteger();
        application.endpoints().refuse(to -> {
            calls.incrementAndGet();
            return true;
        }, "Throttling", "not now");
        application.open(person);
        application.settle();
        application.advance(Duration.ofDays(7));
        application.endpoints().acceptAll();

        application.settle();

        assertThat(calls).hasPositiveValue();
        assertThat(inOutbox(person).failure()).isEqualTo("past its deadline");
        assertThat(application.mails(person)).isEmpty();
    }

    @Test
    void theCodeOfAStepUpIsWrittenAsTheEmailGoesOut() {
        var person = application.person();
        var cloud = application.cloud("OpenAccount");
        var outbox = new OutboxStore(cloud);
        var email = outbox.compose(new EmailBody.StepUpCode(), cloud.keyedHash().of(new Nir(person.nir())),
                new EmailAddress(person.email()), "Jean Lefèvre", cloud.clock().instant().plus(Duration.ofMinutes(10)));

        cloud.transaction().with(outbox.enqueueing(email)).commit();

        var code = new StepUpCodes(cloud).code(email);
        assertThat(application.mails(person)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Votre code de confirmation");
            assertThat(Pattern.compile("\\d{6,}").matcher(mail.text()).results().map(MatchResult::group))
                    .containsExactly(code);
            assertThat(mail.html()).contains(">" + code + "<").doesNotContain("href");
        });
    }
}
