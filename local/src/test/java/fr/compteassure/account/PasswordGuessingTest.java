package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Whoever took a browser over, with its session and its device token, and guesses the password of its owner. */
class PasswordGuessingTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply change(AccountUser user, String current) {
        return user.send("PUT", "/account/password", map("currentPassword", current, "newPassword", OTHER_PASSWORD));
    }

    private record Browser(AccountUser user, String device) {
        static Browser of(Application application) {
            var owner = AccountUser.of(application);
            var reply = owner.logIn(Person.PASSWORD);
            return new Browser(new AccountUser(application, owner.person(), reply.text("token")),
                    reply.text("deviceToken"));
        }

        int guessInSession() {
            return change(user, WRONG).status();
        }

        int guessAtLogIn() {
            return user.logIn(WRONG, device).status();
        }
    }

    @Test
    void aBrowserHasFiveTriesWhereverItsPasswordIsAskedFor() {
        var inSession = Browser.of(application);
        for (int i = 0; i < 5; i++) {
            assertThat(inSession.guessInSession()).isEqualTo(403);
        }
        assertThat(inSession.guessAtLogIn()).isEqualTo(429);
        assertThat(inSession.user().logIn(Person.PASSWORD, inSession.device()).status()).isEqualTo(429);

        var atLogIn = Browser.of(application);
        for (int i = 0; i < 5; i++) {
            assertThat(atLogIn.guessAtLogIn()).isEqualTo(401);
        }
        assertThat(change(atLogIn.user(), Person.PASSWORD).status()).isEqualTo(429);

        var both = Browser.of(application);
        for (int i = 0; i < 2; i++) {
            assertThat(both.guessInSession()).isEqualTo(403);
            assertThat(both.guessAtLogIn()).isEqualTo(401);
        }
        assertThat(both.guessInSession()).isEqualTo(403);
        assertThat(both.guessAtLogIn()).isEqualTo(429);
    }

    @Test
    void whileItIsLockedARightPasswordMakesTheApplicationDoNoMoreThanAWrongOne() {
        var browser = Browser.of(application);
        for (int i = 0; i < 5; i++) {
            browser.guessInSession();
        }

        var wrong = callsOf(() -> assertThat(browser.guessInSession()).isEqualTo(429));
        var right = callsOf(() -> assertThat(change(browser.user(), Person.PASSWORD).status()).isEqualTo(429));

        assertThat(right).containsExactlyInAnyOrderElementsOf(wrong);
        application.advance(Duration.ofMinutes(15));
        assertThat(change(browser.user(), Person.PASSWORD).status()).isEqualTo(204);
    }

    private static List<String> callsOf(Runnable action) {
        var calls = Collections.synchronizedList(new ArrayList<String>());
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("ChangePassword")) {
                calls.add(call.getClass().getSimpleName());
            }
        })) {
            action.run();
        }
        return calls;
    }

    @Test
    void whoIsLockedOutInASessionIsToldOfNoEmailThatWasNotSent() {
        var browser = Browser.of(application);
        for (int i = 0; i < 5; i++) {
            browser.guessInSession();
        }

        assertThat(change(browser.user(), WRONG).text("detail")).contains("15 minutes").doesNotContain("a été envoyé");
        assertThat(browser.user().mails()).hasSize(1);
    }

    @Test
    void norIsWhoWaitsForOthersTriesThatWereNotLookedAtYet() {
        var user = AccountUser.of(application);
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("LogIn") && call instanceof TransactWriteItemsRequest) {
                throw SdkClientException.create("injected");
            }
        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(user.logIn(WRONG).status()).isEqualTo(500);
            }
            var busy = user.logIn(WRONG);
            assertThat(busy.status()).isEqualTo(429);
            assertThat(busy.text("detail")).doesNotContain("a été envoyé");
        }
        assertThat(user.mails()).hasSize(1);
    }
}
