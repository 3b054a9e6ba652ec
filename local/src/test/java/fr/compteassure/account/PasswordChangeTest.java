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
import fr.compteassure.api.Limit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A new password for somebody who knows the current one. */
class PasswordChangeTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply change(AccountUser user, String current, String next) {
        return user.send("PUT", "/account/password", map("currentPassword", current, "newPassword", next));
    }

    @Test
    void otherSessionsEndAndThisOneGoesOn() {
        var user = AccountUser.of(application);
        var other = user.elsewhere();

        assertThat(change(user, Person.PASSWORD, OTHER_PASSWORD).status()).isEqualTo(204);

        assertThat(user.isLoggedIn()).isTrue();
        assertThat(other.isLoggedIn()).isFalse();
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(401);
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
        assertThat(user.mails().getFirst().text()).contains("36 46");
        assertThat(user.kinds()).contains("PASSWORD_CHANGED");
    }

    /** Each is told, at times by SMS to a number that nobody has confirmed. */
    @Test
    void soManyInADayAreEnough() {
        var user = AccountUser.of(application);
        var now = Person.PASSWORD;
        for (int time = 1; time <= Limit.PASSWORD_CHANGE.max(); time++) {
            var next = now.equals(Person.PASSWORD) ? OTHER_PASSWORD : Person.PASSWORD;
            assertThat(change(user, now, next).status()).as("%d", time).isEqualTo(204);
            now = next;
        }

        var refused = change(user, now, WRONG);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(user.reset(user.resetToken(), WRONG).status()).as("by a link").isEqualTo(204);
    }

    @Test
    void aSessionThatBeginsAtThatMomentEndsToo() {
        var user = AccountUser.of(application);
        var begun = new AtomicReference<Reply>();
        var once = new AtomicBoolean();

        // The log-in verified the former password, and writes after the change.
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("LogIn") && call instanceof TransactWriteItemsRequest
                    && once.compareAndSet(false, true)) {
                assertThat(change(user, Person.PASSWORD, OTHER_PASSWORD).status()).isEqualTo(204);
            }
        })) {
            begun.set(user.logIn(Person.PASSWORD));
        }

        assertThat(begun.get().status()).isEqualTo(401);
    }

    @Test
    void aSessionThatBeganJustBeforeTheChangeIsWrittenEndsToo() {
        var user = AccountUser.of(application);
        var begun = new AtomicReference<AccountUser>();
        var once = new AtomicBoolean();

        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("ChangePassword") && call instanceof TransactWriteItemsRequest
                    && once.compareAndSet(false, true)) {
                begun.set(user.elsewhere());
            }
        })) {
            assertThat(change(user, Person.PASSWORD, OTHER_PASSWORD).status()).isEqualTo(204);
        }

        assertThat(begun.get().isLoggedIn()).isFalse();
        assertThat(user.isLoggedIn()).isTrue();
    }

    @Test
    void fiveWrongOnesLockThisBrowserAndNoOther() {
        var user = AccountUser.of(application);
        var other = user.elsewhere();
        for (int i = 0; i < 5; i++) {
            var reply = change(user, WRONG, OTHER_PASSWORD);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("password-refused");
        }

        assertThat(change(user, WRONG, OTHER_PASSWORD).status()).isEqualTo(429);
        var locked = change(user, Person.PASSWORD, OTHER_PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(840L, 900L);
        assertThat(change(other, Person.PASSWORD, OTHER_PASSWORD).status()).isEqualTo(204);
        application.advance(Duration.ofMinutes(15));
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void fortyWrongOnesAtOnceAreToldFiveTimes() {
        var user = AccountUser.of(application);

        var replies = atOnce(40, () -> change(user, WRONG, OTHER_PASSWORD));

        assertThat(replies).filteredOn(reply -> reply.status() == 403).hasSize(5);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(35);
    }

    @Test
    void twoChangesAtOnceAreOne() {
        var user = AccountUser.of(application);
        var other = user.elsewhere();

        var replies = atOnce(List.<Callable<Reply>>of(() -> change(user, Person.PASSWORD, OTHER_PASSWORD),
                () -> change(other, Person.PASSWORD, "Un-grand-Cygne-9")));

        assertThat(replies).filteredOn(reply -> reply.status() == 204).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 403 || reply.status() == 401).hasSize(1);
        assertThat(List.of(user.logIn(OTHER_PASSWORD).status(), user.logIn("Un-grand-Cygne-9").status()))
                .containsExactlyInAnyOrder(201, 401);
        assertThat(List.of(user.isLoggedIn(), other.isLoggedIn())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aChangeAndAResetAtOnceAreOne() {
        for (int i = 0; i < 4; i++) {
            var user = AccountUser.of(application);
            var token = user.resetToken();

            var replies = atOnce(List.<Callable<Reply>>of(() -> change(user, Person.PASSWORD, OTHER_PASSWORD),
                    () -> user.reset(token, "Un-grand-Cygne-9")));

            assertThat(replies).filteredOn(reply -> reply.status() == 204).hasSize(1);
            assertThat(List.of(user.logIn(OTHER_PASSWORD).status(), user.logIn("Un-grand-Cygne-9").status()))
                    .containsExactlyInAnyOrder(201, 401);
        }
    }

    @Test
    void aSecondClickChangesNothingMore() {
        var user = AccountUser.of(application);

        var replies = atOnce(2, () -> change(user, Person.PASSWORD, OTHER_PASSWORD));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 403);
        assertThat(user.isLoggedIn()).isTrue();
    }

    @Test
    void everyWrongFieldIsNamed() {
        var user = AccountUser.of(application);

        assertThat(user.send("PUT", "/account/password", map("newPassword", "court", "other", 1)).wrongFields())
                .containsExactly("currentPassword", "newPassword", "other");
        assertThat(change(user, Person.PASSWORD, "Lefevre-Aime-7").wrongFields()).containsExactly("newPassword");
        assertThat(change(user, Person.PASSWORD, Person.PASSWORD).wrongFields()).containsExactly("newPassword");
    }
}
