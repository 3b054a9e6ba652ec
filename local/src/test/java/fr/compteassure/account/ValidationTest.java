package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply validate(String token) {
        return application.api().post("/accounts/validation", map("token", token));
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

    @Test
    void aLinkThatBearsAnotherDeadlineIsOfAnotherAccount() {
        var person = application.applicant();
        var cloud = application.cloud();
        var account = new AccountStore(cloud).get(Purge.id(cloud, person)).orElseThrow();

        for (var seconds : new int[]{-1, 1}) {
            var email = new OutboxStore(cloud).compose(new EmailBody.AccountValidation(), account.id(),
                    account.contact().email(), account.personName(), account.validateBefore().plusSeconds(seconds));
            assertThat(validate(new LinkTokens(cloud).token(email)).status()).isEqualTo(404);
        }
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
}
