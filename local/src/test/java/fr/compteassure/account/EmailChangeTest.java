package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What else hangs on the e-mail address of an account while another one is to take its place, or has taken it. */
class EmailChangeTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply change(AccountUser user, Map<String, Object> body, String... headers) {
        return user.send("PATCH", "/account/contact", body, headers);
    }

    private static Reply confirm(String token) {
        return application.api().post("/account/contact/email-confirmation", map("token", token));
    }

    /** Asks for a new address and gives back the token of its link. */
    private static String ask(AccountUser user) {
        var email = Person.next().email();
        assertThat(change(user, map("email", email), stepUp(user.code())).status()).isEqualTo(200);
        application.settle();
        return Application.token(application.runner().mails().sent(email).getFirst());
    }

    /** Does this once, when a function is about to write. */
    private static AwsCalls.Watch beforeItWrites(String function, Runnable action) {
        var done = new AtomicBoolean();
        return AwsCalls.before((caller, call) -> {
            if (caller.equals(function) && call instanceof TransactWriteItemsRequest && !done.getAndSet(true)) {
                action.run();
            }
        });
    }

    @Test
    void aLinkAtTheFormerAddressSetsNoPasswordOnceAnotherOneCounts() {
        var user = AccountUser.of(application);
        var reset = user.resetToken();
        var token = ask(user);
        confirm(token);

        assertThat(user.reset(reset, OTHER_PASSWORD).problem()).isEqualTo("link-expired");
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void norDoesItWhenTheOtherOneCountsAtThatMoment() {
        var user = AccountUser.of(application);
        var reset = user.resetToken();
        var token = ask(user);

        try (var _ = beforeItWrites("ResetPassword", () -> confirm(token))) {
            assertThat(user.reset(reset, OTHER_PASSWORD).problem()).isEqualTo("link-expired");
        }

        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void anAddressToConfirmThatWasDroppedDoesNotComeBackByAChangeOfPhonesThatWasSlow() {
        var user = AccountUser.of(application);
        var somewhere = user.elsewhere();
        var token = ask(somewhere);

        try (var _ = beforeItWrites("ChangeContact", () -> change(user, map("email", user.person().email())))) {
            var slow = change(somewhere, map("landlinePhone", "01 99 00 12 34"));
            assertThat(slow.status()).isEqualTo(200);
            assertThat(slow.json()).doesNotContainKey("pendingEmail");
        }

        assertThat(confirm(token).problem()).isEqualTo("link-expired");
    }

    @Test
    void norDoesAnAddressThatWasReplaced() {
        var user = AccountUser.of(application);
        var somewhere = user.elsewhere();
        var first = ask(somewhere);
        var email = Person.next().email();
        var code = user.code();

        try (var _ = beforeItWrites("ChangeContact", () -> change(user, map("email", email), stepUp(code)))) {
            var slow = change(somewhere, map("landlinePhone", "01 99 00 12 34"));
            assertThat(slow.text("pendingEmail")).isEqualTo(email);
        }

        assertThat(confirm(first).problem()).isEqualTo("link-expired");
    }
}
