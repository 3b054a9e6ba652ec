package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RunContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The e-mails that bring the link once more: asked for, and of themselves on the fifth day. */
class ValidationEmailTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply validate(String token) {
        return application.api().post("/accounts/validation", map("token", token));
    }

    private static Reply resend(Person person) {
        return application.api().post("/accounts/validation-emails",
                map("nir", person.nir(), "email", person.email().toUpperCase(Locale.ROOT)));
    }

    @Test
    void theEmailIsSentAgainWithAnotherLinkAndTheSameDeadline() {
        var person = application.applicant();
        application.advance(Duration.ofDays(6));

        assertThat(resend(person).status()).isEqualTo(202);

        var mails = application.mails(person);
        assertThat(mails).hasSize(2);
        assertThat(Application.token(mails.getFirst())).isNotEqualTo(Application.token(mails.getLast()));
        application.advance(Duration.ofDays(1));
        assertThat(validate(Application.token(mails.getFirst())).status()).isEqualTo(410);
    }

    @Test
    void eachOfTheLinksSentValidates() {
        var person = application.applicant();
        resend(person);
        var mails = application.mails(person);

        assertThat(validate(Application.token(mails.getLast())).status()).isEqualTo(200);
        assertThat(validate(Application.token(mails.getFirst())).status()).isEqualTo(200);
    }

    @Test
    void theEmailIsSentAgainThreeTimesAnHourAtMost() {
        var person = application.applicant();

        var replies = atOnce(12, () -> resend(person));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(202));
        assertThat(application.mails(person)).hasSize(4);

        application.advance(Duration.ofMinutes(59));
        resend(person);
        assertThat(application.mails(person)).hasSize(4);

        application.advance(Duration.ofMinutes(2));
        resend(person);
        assertThat(application.mails(person)).hasSize(5);
    }

    @Test
    void theSameRequestSentAgainWithItsKeySendsOneEmail() {
        var person = application.applicant();
        var key = UUID.randomUUID().toString();
        var body = map("nir", person.nir(), "email", person.email());

        for (int i = 0; i < 3; i++) {
            var reply = application.api().post("/accounts/validation-emails", body, "Idempotency-Key", key);
            assertThat(reply.status()).isEqualTo(202);
        }

        assertThat(application.mails(person)).hasSize(2);
        var other = application.applicant();
        assertThat(application.api().post("/accounts/validation-emails",
                map("nir", other.nir(), "email", other.email()), "Idempotency-Key", key).status()).isEqualTo(422);
    }

    @Test
    void nothingIsSentToAnotherAddressNorForAnAccountThatIsNotThere() {
        var person = application.applicant();
        var other = application.person();

        var wrongEmail = application.api().post("/accounts/validation-emails",
                map("nir", person.nir(), "email", "voisin@example.org"));
        var noAccount = resend(other);

        assertThat(wrongEmail.status()).isEqualTo(202);
        assertThat(noAccount.status()).isEqualTo(202);
        application.settle();
        assertThat(application.runner().mails().sent("voisin@example.org")).isEmpty();
        assertThat(application.mails(other)).isEmpty();
        assertThat(application.mails(person)).hasSize(1);
    }

    @Test
    void aRunOfRemindersThatStopsHalfWayIsGoneOnWithByItsQueue() throws Exception {
        var people = application.people(6);
        people.forEach(application::open);
        application.settle();
        application.advance(Duration.ofDays(5));
        var answer = new ByteArrayOutputStream();

        new RemindUnvalidatedAccounts(application.cloud("RemindUnvalidatedAccounts")).handleRequest(
                new ByteArrayInputStream("{}".getBytes()), answer,
                RunContext.stoppingAfter(2, "RemindUnvalidatedAccounts"));

        assertThat(answer.toString()).contains("\"goesOn\":true");
        assertThat(people).allSatisfy(person -> assertThat(application.mails(person)).hasSize(2));
    }

    @Test
    void theReminderGoesOutOnceOnTheFifthDay() {
        var early = application.applicant();
        application.advance(Duration.ofDays(5).minusMinutes(1));
        application.runner().runSchedule("RemindUnvalidatedAccounts");
        assertThat(application.mails(early)).hasSize(1);

        application.advance(Duration.ofMinutes(2));
        atOnce(3, () -> application.runner().runSchedule("RemindUnvalidatedAccounts"));

        var mails = application.mails(early);
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().subject()).isEqualTo("Votre compte assuré n’est pas encore validé");
        assertThat(validate(Application.token(mails.getFirst())).status()).isEqualTo(200);
    }
}
