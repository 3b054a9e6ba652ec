package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Reply validate(String token) {
        return application.api().post("/accounts/validation", map("token", token));
    }

    private static Reply resend(Person person) {
        return application.api().post("/accounts/validation-emails",
                map("nir", person.nir(), "email", person.email().toUpperCase(Locale.ROOT)));
    }

    @Test
    void aClickValidatesAndASecondAnswersTheSame() {
        var token = application.token(application.applicant());

        var first = validate(token);
        var second = validate(token);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("status")).isEqualTo("ACTIVE");
        assertThat(second.response().body()).isEqualTo(first.response().body());
    }

    @Test
    void clicksAtOnceAllAnswerTheSame() {
        var token = application.token(application.applicant());

        assertThat(atOnce(10, () -> validate(token))).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    }

    @Test
    void oneSecondBeforeTheDeadlineIsInTimeAndTheDeadlineIsNot() {
        for (var person : application.people(2)) {
            var opened = application.api().post("/accounts", person.application());
            var deadline = Instant.parse(opened.text("validateBefore"));
            var token = application.token(person);

            assertThat(validatedAt(deadline, token)).isEqualTo(AccountValidation.Outcome.EXPIRED);
            assertThat(validatedAt(deadline.minusSeconds(1), token)).isEqualTo(AccountValidation.Outcome.VALIDATED);
        }
    }

    private static AccountValidation.Outcome validatedAt(Instant now, String token) {
        var environment = application.runner().environment("ValidateAccount");
        return new AccountValidation(new Cloud(environment, () -> now)).validate(token);
    }

    @Test
    void atTheDeadlineItIsTooLatePurgedOrNot() {
        var person = application.applicant();
        var token = application.token(person);
        application.advance(Duration.ofDays(7));

        var before = validate(token);
        application.runner().runSchedule("PurgeUnvalidatedAccounts");
        var after = validate(token);

        assertThat(before.status()).isEqualTo(410);
        assertThat(before.problem()).isEqualTo("validation-expired");
        assertThat(after.status()).isEqualTo(410);
    }

    @Test
    void aSecondClickAnswersTheSameLongAfterTheDeadline() {
        var token = application.token(application.applicant());
        validate(token);
        application.advance(Duration.ofDays(30));

        assertThat(validate(token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "....", "AAAA"})
    void whatIsNoTokenIsNotFound(String token) {
        assertThat(validate(token).status()).isEqualTo(404);
    }

    @Test
    void aTokenOfWhichOneCharacterWasChangedIsNotFound() {
        var token = application.token(application.applicant());
        for (int i = 0; i < token.length() - 1; i += 13) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(validate(token.substring(0, i) + other + token.substring(i + 1)).status()).isEqualTo(404);
        }
    }

    @Test
    void aTokenIsAText() {
        assertThat(application.api().post("/accounts/validation", map("token", 12)).wrongFields())
                .containsExactly("token");
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
