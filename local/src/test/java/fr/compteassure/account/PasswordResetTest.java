package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A forgotten password. */
class PasswordResetTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply byCode(Person person, String code, String password) {
        return application.api().post("/password-resets/confirmation",
                map("nir", person.nir(), "recoveryCode", code, "password", password));
    }

    @Test
    void theLinkSetsANewPasswordAndEndsEverySession() {
        var user = AccountUser.of(application);
        var other = user.elsewhere();

        assertThat(user.reset(user.resetToken(), OTHER_PASSWORD).status()).isEqualTo(204);

        assertThat(user.isLoggedIn()).isFalse();
        assertThat(other.isLoggedIn()).isFalse();
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(401);
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
        assertThat(user.subjects().getFirst()).contains("mot de passe");
        var back = new AccountUser(application, user.person(), user.logIn(OTHER_PASSWORD).text("token"));
        assertThat(back.kinds()).contains("PASSWORD_RESET");
    }

    @Test
    void everyLinkOfTheLastHalfHourWorksAndUsingOneVoidsAll() {
        var user = AccountUser.of(application);
        var first = user.resetToken();
        application.advance(Duration.ofMinutes(29));
        var second = user.resetToken();
        var third = user.resetToken();

        assertThat(user.reset(first, OTHER_PASSWORD).status()).isEqualTo(204);

        for (var token : List.of(first, second, third)) {
            var reply = user.reset(token, Person.PASSWORD);
            assertThat(reply.status()).isEqualTo(410);
            assertThat(reply.problem()).isEqualTo("link-expired");
            assertThat(reply.text("detail")).contains("Demandez un nouveau lien");
        }
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aLinkIsTooLateToTheSecond() {
        var user = AccountUser.of(application);
        var token = user.resetToken();
        application.advance(Duration.ofMinutes(30));

        assertThat(user.reset(token, OTHER_PASSWORD).status()).isEqualTo(410);
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aLinkOfAnotherPurposeOrMadeUpResetsNothing() {
        var person = application.applicant();
        var validation = application.token(person);
        application.api().post("/accounts/validation", map("token", validation));
        var user = new AccountUser(application, person, application.logIn(person));

        assertThat(user.reset(validation, OTHER_PASSWORD).status()).isEqualTo(404);
        assertThat(user.reset("A".repeat(118), OTHER_PASSWORD).status()).isEqualTo(404);
        assertThat(application.api().post("/accounts/validation", map("token", user.resetToken())).status())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoAccountIsAnsweredAlikeAndSentNothing() {
        var user = AccountUser.of(application);
        var applicant = application.applicant();
        var nobody = application.person();
        for (var body : List.of(map("nir", nobody.nir(), "birthDate", nobody.birthDate().toString()),
                map("nir", applicant.nir(), "birthDate", applicant.birthDate().toString()),
                map("nir", user.person().nir(), "birthDate", "1970-01-01"))) {
            var reply = application.api().post("/password-resets", body);
            assertThat(reply.status()).isEqualTo(202);
            assertThat(reply.response().body()).isEmpty();
        }

        assertThat(application.mails(nobody)).isEmpty();
        assertThat(application.mails(applicant)).hasSize(1);
        assertThat(user.mails()).hasSize(1);
    }

    @Test
    void threeAnHourAndSixADayAreSent() {
        var user = AccountUser.of(application);
        assertThat(atOnce(9, user::askForReset)).extracting(Reply::status).containsOnly(202);
        assertThat(user.mails()).hasSize(1 + 3);

        application.advance(Duration.ofHours(1));
        for (int i = 0; i < 4; i++) {
            user.askForReset();
        }
        assertThat(user.mails()).hasSize(1 + 6);
        application.advance(Duration.ofHours(12));
        user.askForReset();
        assertThat(user.mails()).hasSize(1 + 6);
        application.advance(Duration.ofHours(11));
        user.askForReset();
        assertThat(user.mails()).hasSize(1 + 7);
    }

    @Test
    void whoKnowsOnlyTheNirKeepsNobodysLinkBack() {
        var user = AccountUser.of(application);
        for (int i = 0; i < 8; i++) {
            application.api().post("/password-resets", map("nir", user.person().nir(), "birthDate", "1970-01-01"));
        }

        assertThat(user.reset(user.resetToken(), OTHER_PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void theSameRequestSentAgainWithItsKeySendsOneEmail() {
        var user = AccountUser.of(application);
        var body = map("nir", user.person().nir(), "birthDate", user.person().birthDate().toString());
        var key = UUID.randomUUID().toString();

        assertThat(atOnce(4, () -> application.api().post("/password-resets", body, "Idempotency-Key", key)))
                .extracting(Reply::status).containsOnly(202);

        assertThat(user.mails()).hasSize(2);
    }

    @Test
    void aPasswordThatThePersonMayNotChooseIsRefusedAndTheLinkStaysGood() {
        var user = AccountUser.of(application);
        var token = user.resetToken();

        for (var password : List.of("court", "Lefevre-1985-x", "Mot-de-passe-" + user.person().nir())) {
            var reply = user.reset(token, password);
            assertThat(reply.status()).as(password).isEqualTo(400);
            assertThat(reply.wrongFields()).containsExactly("password");
        }
        assertThat(user.reset(token, OTHER_PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void aResetLiftsTheLockOfTheLogIn() {
        var user = AccountUser.of(application);
        var token = user.resetToken();
        for (int i = 0; i < 5; i++) {
            user.logIn(WRONG);
        }
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(429);

        user.reset(token, OTHER_PASSWORD);

        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void twoResetsAtOnceAreOne() {
        var user = AccountUser.of(application);
        var tokens = List.of(user.resetToken(), user.resetToken());

        var replies = atOnce(List.<Callable<Reply>>of(() -> user.reset(tokens.get(0), OTHER_PASSWORD),
                () -> user.reset(tokens.get(1), "Un-grand-Cygne-9")));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 410);
        assertThat(List.of(user.logIn(OTHER_PASSWORD).status(), user.logIn("Un-grand-Cygne-9").status()))
                .containsExactlyInAnyOrder(201, 401);
    }

    @Test
    void aRecoveryCodeResetsOnceAndIsTold() {
        var user = AccountUser.of(application);
        var codes = user.recoveryCodes();

        assertThat(byCode(user.person(), codes.getFirst().toLowerCase().replace("-", " "), OTHER_PASSWORD).status())
                .isEqualTo(204);
        assertThat(byCode(user.person(), codes.getFirst(), WRONG).problem()).isEqualTo("credentials-refused");

        assertThat(user.isLoggedIn()).isFalse();
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
        assertThat(user.mails().stream().filter(mail -> mail.text().contains("9"))
                .filter(mail -> mail.subject().contains("codes de secours a été utilisé"))).isNotEmpty();
        assertThat(byCode(user.person(), codes.getLast(), "Un-grand-Cygne-9").status()).isEqualTo(204);
    }

    @Test
    void wrongRecoveryCodesAreAnsweredLikeThoseOfNobodyAndTheRightOneStillCounts() {
        var user = AccountUser.of(application);
        var codes = user.recoveryCodes();
        var nobody = application.person();
        for (int i = 0; i < 5; i++) {
            var wrong = byCode(user.person(), "0000-0000-0000-0000", OTHER_PASSWORD);
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(byCode(nobody, "0000-0000-0000-0000", OTHER_PASSWORD).response().body())
                    .isEqualTo(wrong.response().body());
        }

        var told = byCode(user.person(), "0000-0000-0000-0000", OTHER_PASSWORD);
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.text("detail")).contains("Le bon code de secours reste");
        assertThat(byCode(nobody, "0000-0000-0000-0000", OTHER_PASSWORD).status()).isEqualTo(429);
        assertThat(byCode(user.person(), codes.getFirst(), OTHER_PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void aLinkAndACodeDoNotGoTogether() {
        var reply = application.api().postText("/password-resets/confirmation",
                "{\"token\":\"x\",\"nir\":\"185037599904274\",\"recoveryCode\":\"x\",\"password\":\"court\"}");

        assertThat(reply.wrongFields()).containsExactly("nir", "recoveryCode", "password");
        for (var code : List.of("", " ", "7KQ4-M2XP-9DTR", "7KQ4-M2XP-9DTR-0A1B-0")) {
            assertThat(byCode(application.person(), code, OTHER_PASSWORD).wrongFields()).as(code)
                    .containsExactly("recoveryCode");
        }
        assertThat(application.api().postText("/password-resets/confirmation", "{}").wrongFields())
                .containsExactly("nir", "recoveryCode", "password");
    }
}
