package fr.compteassure.account;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Application.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply logIn(Person person, String password, String... headers) {
        return application.api().post("/sessions", person.credentials(password), headers);
    }

    private static Reply account(String token) {
        return application.api().get("/account", session(token));
    }

    @Test
    void aMemberLogsInAndSeesTheAccount() {
        var person = application.member();

        var reply = logIn(person, Person.PASSWORD);
        var account = account(reply.text("token"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(Instant.parse(reply.text("expiresAt"))).isAfter(application.runner().clock().instant());
        assertThat(account.status()).isEqualTo(200);
        assertThat(account.json()).containsEntry("familyName", "Lefèvre").containsEntry("nir", person.nir())
                .containsEntry("cpam", Map.of("code", "351", "name", "CPAM d’Ille-et-Vilaine"))
                .containsEntry("bankAccount", Map.of("ibanMasked", "FR40 •••• 344", "holder", "Jean Lefèvre"))
                .containsEntry("vitaleCard", Map.of("status", "ACTIVE"))
                .doesNotContainKeys("usageName", "sex", "rights");
        assertThat((List<?>) account.json().get("beneficiaries")).hasSize(1);
        assertThat(account.json().get("contact")).isEqualTo(Map.of("email", person.email(), "mobilePhone",
                "+33639981234", "preferences", Map.of("email", true, "sms", false, "phone", false)));
        assertThat(account.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aLoggedOutTokenIsDeadAtOnce() {
        var person = application.member();
        var token = application.logIn(person);
        var other = application.logIn(person);

        assertThat(application.api().delete("/sessions/current", session(token)).status()).isEqualTo(204);

        assertThat(account(token).problem()).isEqualTo("session-required");
        assertThat(application.api().delete("/sessions/current", session(token)).status()).isEqualTo(401);
        assertThat(account(other).status()).isEqualTo(200);
    }

    @Test
    void aSessionLastsAsLongAsItIsUsedAndTwelveHoursAtMost() {
        var token = application.logIn(application.member());
        for (int i = 0; i < 24; i++) {
            assertThat(account(token).status()).as("after %d half hours", i).isEqualTo(200);
            application.advance(Duration.ofMinutes(30).minusSeconds(2));
        }
        application.advance(Duration.ofMinutes(2));
        assertThat(account(token).status()).isEqualTo(401);
    }

    @Test
    void aSessionOutlivesHalfAnHourWithoutUseByFiveMinutesAtMost() {
        var used = application.logIn(application.member());
        var unused = application.logIn(application.member());
        application.advance(Duration.ofMinutes(4));
        assertThat(account(used).status()).isEqualTo(200);
        application.advance(Duration.ofMinutes(30).minusSeconds(2));
        assertThat(account(used).status()).isEqualTo(200);

        application.advance(Duration.ofMinutes(1).plusSeconds(2));

        assertThat(account(unused).status()).isEqualTo(401);
        assertThat(account(used).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Basic dXNlcjpwYXNz", "Bearer "
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoSessionIsRefused(String authorization) {
        var reply = application.api().get("/account", "Authorization", authorization);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("session-required");
    }

    @Test
    void anUnknownNirAndAWrongPasswordAnswerAlike() {
        var unknown = logIn(Person.next(), Person.PASSWORD);
        var noAccount = logIn(application.person(), Person.PASSWORD);
        var wrong = logIn(application.member(), "Un-vilain-Canard-8");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("credentials-refused");
        assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
        assertThat(noAccount.response().body()).isEqualTo(wrong.response().body());
        assertThat(unknown.response().headers().map().keySet()).isEqualTo(wrong.response().headers().map().keySet());
    }

    @Test
    void fortyWrongPasswordsAtOnceAreFiveTries() {
        var person = application.member();

        var replies = atOnce(40, () -> logIn(person, "Un-vilain-Canard-8"));

        assertThat(replies).filteredOn(reply -> reply.status() == 401).hasSize(5);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(35);
        assertThat(logIn(person, Person.PASSWORD).problem()).isEqualTo("too-many-attempts");
    }

    @Test
    void theLockEndsAfterAQuarterOfAnHourAndThenThereAreFiveTriesAgain() {
        var person = application.member();
        for (int i = 0; i < 5; i++) {
            logIn(person, "Un-vilain-Canard-8");
        }
        var locked = logIn(person, Person.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(840L, 900L);

        application.advance(Duration.ofMinutes(15));
        for (int i = 0; i < 4; i++) {
            assertThat(logIn(person, "Un-vilain-Canard-8").status()).isEqualTo(401);
        }
        assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void anUnknownNirIsLockedLikeAKnownOne() {
        var nobody = Person.next();
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(nobody, "Un-vilain-Canard-8").status()).isEqualTo(401);
        }
        assertThat(logIn(nobody, "Un-vilain-Canard-8").status()).isEqualTo(429);
    }

    @Test
    void theRightPasswordForgivesTheWrongOnes() {
        var person = application.member();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                logIn(person, "Un-vilain-Canard-8");
            }
            assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
        }
    }

    @Test
    void anAccountToValidateSaysSoOnlyToTheRightPassword() {
        var person = application.applicant();

        assertThat(logIn(person, "Un-vilain-Canard-8").problem()).isEqualTo("credentials-refused");
        var reply = logIn(person, Person.PASSWORD);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("account-not-validated");

        application.advance(Duration.ofDays(7));
        assertThat(logIn(person, Person.PASSWORD).problem()).isEqualTo("credentials-refused");
    }

    @Test
    void theSameLogInSentAgainWithItsKeyGivesTheSameSession() {
        var person = application.member();
        var key = UUID.randomUUID().toString();

        var first = logIn(person, Person.PASSWORD, "Idempotency-Key", key);
        for (int i = 0; i < 8; i++) {
            var again = logIn(person, Person.PASSWORD, "Idempotency-Key", key);
            assertThat(again.response().body()).isEqualTo(first.response().body());
        }

        assertThat(account(first.text("token")).status()).isEqualTo(200);
        assertThat(logIn(application.member(), Person.PASSWORD, "Idempotency-Key", key).problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void theLastLogInIsShown() {
        var person = application.member();
        application.logIn(person);
        application.advance(Duration.ofHours(1));

        var account = account(application.logIn(person));

        assertThat(Instant.parse(account.text("lastLogInAt")))
                .isAfter(Instant.parse(account.text("openedAt")).plus(Duration.ofMinutes(59)));
    }
}
