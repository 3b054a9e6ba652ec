package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A log-in that somebody locks who knows only a NIR, and the ways out of it. */
class LogInLockTest {
    private static final String LOCK = "La connexion à votre compte assuré est bloquée un moment";
    @AutoClose
    private static final Application application = Application.start();

    private static void lock(AccountUser user) {
        for (int i = 0; i < 5; i++) {
            assertThat(user.logIn(WRONG).status()).isEqualTo(401);
        }
    }

    private static Reply unlock(String token, String... headers) {
        return application.api().post("/sessions/unlocking", map("token", token), headers);
    }

    private static long lockMails(AccountUser user) {
        return user.subjects().stream().filter(LOCK::equals).count();
    }

    @Test
    void twelveRightPasswordsAtOnceAreTwelveSessions() {
        var user = AccountUser.of(application);

        assertThat(atOnce(12, () -> user.logIn(Person.PASSWORD))).extracting(Reply::status).containsOnly(201);
    }

    @Test
    void aLockSaysHowLongItLastsAndHowToGetOutSooner() {
        var user = AccountUser.of(application);
        lock(user);

        var locked = user.logIn(Person.PASSWORD);

        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(840L, 900L);
        assertThat(locked.text("detail")).contains("15 minutes", "e-mail", "nouveau mot de passe");
        assertThat(user.isLoggedIn()).isTrue();
    }

    @Test
    void theLinkOfTheEmailGivesABrowserTriesOfItsOwnWhateverOthersDo() {
        var user = AccountUser.of(application);
        lock(user);
        assertThat(user.subjects().getFirst()).isEqualTo(LOCK);

        var device = unlock(Application.token(user.mails().getFirst())).text("deviceToken");

        for (int i = 0; i < 4; i++) {
            assertThat(user.logIn(WRONG, device).status()).isEqualTo(401);
            assertThat(user.logIn(WRONG).status()).isEqualTo(429);
        }
        assertThat(user.logIn(Person.PASSWORD, device).status()).isEqualTo(201);
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(429);
        assertThat(user.kinds()).contains("LOG_IN_UNLOCKED", "LOG_INS_REFUSED");
    }

    @Test
    void aLinkOpensOnceAndNotTooLateNorForAnotherPurpose() {
        var user = AccountUser.of(application);
        lock(user);
        var token = Application.token(user.mails().getFirst());
        var key = UUID.randomUUID().toString();

        var first = unlock(token, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(unlock(token, "Idempotency-Key", key).json()).isEqualTo(first.json());
        var again = unlock(token);
        assertThat(again.problem()).isEqualTo("link-expired");
        assertThat(again.text("detail")).contains("15 minutes");
        assertThat(user.reset(token, OTHER_PASSWORD).status()).isEqualTo(404);
        assertThat(unlock("A".repeat(118)).status()).isEqualTo(404);

        var late = AccountUser.of(application);
        lock(late);
        var lateToken = Application.token(late.mails().getFirst());
        application.advance(Duration.ofHours(24));
        assertThat(unlock(lateToken).status()).isEqualTo(410);
    }

    @Test
    void oneEmailInSixHoursTellsOfLocks() {
        var user = AccountUser.of(application);
        for (int i = 0; i < 3; i++) {
            lock(user);
            user.logIn(WRONG);
            application.advance(Duration.ofMinutes(15));
        }
        assertThat(lockMails(user)).isOne();

        application.advance(Duration.ofHours(6));
        lock(user);

        assertThat(lockMails(user)).isEqualTo(2);
    }

    @Test
    void fiveWrongOnesAtOnceLockAndAreToldOnce() {
        var user = AccountUser.of(application);

        var replies = atOnce(40, () -> user.logIn(WRONG));

        assertThat(replies).filteredOn(reply -> reply.status() == 401).hasSize(5);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(35);
        assertThat(lockMails(user)).isOne();
    }

    @Test
    void anEmailThatCouldNotBePromisedIsAtTheNextTry() {
        var user = AccountUser.of(application);
        for (int i = 0; i < 4; i++) {
            user.logIn(WRONG);
        }
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("LogIn") && call instanceof TransactWriteItemsRequest) {
                throw SdkClientException.create("injected");
            }
        })) {
            assertThat(user.logIn(WRONG).status()).isEqualTo(500);
        }
        application.advance(Duration.ofSeconds(31));
        user.logIn(WRONG);
        user.logIn(WRONG);

        assertThat(lockMails(user)).isOne();
    }

    @Test
    void aBrowserThatWasInHasTriesOfItsOwnAndTheyEnd() {
        var user = AccountUser.of(application);
        var device = user.logIn(Person.PASSWORD).text("deviceToken");
        lock(user);

        for (int i = 0; i < 5; i++) {
            assertThat(user.logIn(WRONG, device).status()).isEqualTo(401);
        }
        assertThat(user.logIn(Person.PASSWORD, device).status()).isEqualTo(429);
        application.advance(Duration.ofMinutes(15));
        assertThat(user.logIn(Person.PASSWORD, device).status()).isEqualTo(201);
    }

    @Test
    void aDeviceTokenNeverLogsInByItselfAndServesNobodyElse() {
        var user = AccountUser.of(application);
        var somebody = AccountUser.of(application);
        var device = user.logIn(Person.PASSWORD).text("deviceToken");
        lock(somebody);

        assertThat(user.logIn("", device).status()).isEqualTo(401);
        assertThat(somebody.logIn(Person.PASSWORD, device).status()).isEqualTo(429);
        for (var made : List.of("", "x", "A".repeat(128), device.substring(1), "%")) {
            assertThat(somebody.logIn(Person.PASSWORD, made).status()).as(made).isEqualTo(429);
        }
        assertThat(application.api().get("/account", "Authorization", "Bearer " + device).status()).isEqualTo(401);
    }

    @Test
    void aDeviceTokenDiesAfterNinetyDaysWithAPasswordChangeAndWithItsSession() {
        var user = AccountUser.of(application);
        var reply = user.logIn(Person.PASSWORD);
        var other = new AccountUser(application, user.person(), reply.text("token"));
        var ended = reply.text("deviceToken");
        var session = sessionId(other);
        assertThat(user.send("DELETE", "/account/sessions/" + session, null).status()).isEqualTo(204);
        var changed = user.logIn(Person.PASSWORD).text("deviceToken");
        user.send("PUT", "/account/password", map("currentPassword", Person.PASSWORD, "newPassword", OTHER_PASSWORD));
        var old = user.logIn(OTHER_PASSWORD).text("deviceToken");
        lock(user);
        assertThat(user.logIn(OTHER_PASSWORD, ended).status()).isEqualTo(429);
        assertThat(user.logIn(OTHER_PASSWORD, changed).status()).isEqualTo(429);
        assertThat(user.logIn(OTHER_PASSWORD, old).status()).isEqualTo(201);

        application.advance(Duration.ofDays(90));
        lock(user);
        assertThat(user.logIn(OTHER_PASSWORD, old).status()).isEqualTo(429);
    }

    private static String sessionId(AccountUser user) {
        return ((List<?>) user.get("/account/sessions").json().get("items")).stream()
                .map(item -> (Map<?, ?>) item).filter(item -> Boolean.TRUE.equals(item.get("current")))
                .map(item -> (String) item.get("sessionId")).findFirst().orElseThrow();
    }

    @Test
    void loggingOutKeepsTheTriesOfTheBrowser() {
        var user = AccountUser.of(application);
        var reply = user.logIn(Person.PASSWORD);
        application.api().delete("/sessions/current", "Authorization", "Bearer " + reply.text("token"));
        lock(user);

        assertThat(user.logIn(Person.PASSWORD, reply.text("deviceToken")).status()).isEqualTo(201);
    }

    @Test
    void aNirOfNobodyIsLockedAlikeAndTellsNobody() {
        var user = AccountUser.of(application);
        var nobody = new AccountUser(application, application.person(), "none");

        for (int i = 0; i < 5; i++) {
            assertThat(nobody.logIn(WRONG).response().body()).isEqualTo(user.logIn(WRONG).response().body());
        }
        assertThat(nobody.logIn(WRONG).response().body()).isEqualTo(user.logIn(WRONG).response().body());
        assertThat(nobody.mails()).isEmpty();
    }

    @Test
    void refusedLogInsAreCountedNotEach() {
        var user = AccountUser.of(application);
        atOnce(3, () -> user.logIn(WRONG));

        assertThat(user.kinds().stream().filter("LOG_INS_REFUSED"::equals)).hasSize(1);
        assertThat(user.get("/account/activity").response().body()).contains("3 connexions");
    }

    @Test
    void rightAndWrongOnesAtOnceRefuseNoRightOneWithoutALock() {
        var user = AccountUser.of(application);

        var replies = atOnce(Stream.concat(
                IntStream.range(0, 3).<Callable<Reply>>mapToObj(_ -> () -> user.logIn(WRONG)),
                IntStream.range(0, 9).<Callable<Reply>>mapToObj(_ -> () -> user.logIn(Person.PASSWORD))).toList());

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(9);
        assertThat(replies).filteredOn(reply -> reply.status() == 401).hasSize(3);
    }
}
