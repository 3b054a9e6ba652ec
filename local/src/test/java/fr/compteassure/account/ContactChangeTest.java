package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How a person is reached, changed by the person. */
class ContactChangeTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply change(AccountUser user, Map<String, Object> body, String... headers) {
        return user.send("PATCH", "/account/contact", body, headers);
    }

    private static Reply confirm(String token) {
        return application.api().post("/account/contact/email-confirmation", map("token", token));
    }

    private static Map<?, ?> contact(AccountUser user) {
        return (Map<?, ?>) user.get("/account").json().get("contact");
    }

    /** Asks for a new address and gives back the token of its link. */
    private static String ask(AccountUser user, String email) {
        var reply = change(user, map("email", email), stepUp(user.code()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("pendingEmail")).isEqualTo(email);
        application.settle();
        return Application.token(application.runner().mails().sent(email).getFirst());
    }

    private static Reply open(Person person, String email) {
        var body = person.application();
        body.put("contact", map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
        return application.api().post("/accounts", body);
    }

    @Test
    void phonesAndPreferencesCountAtOnceAndTheRestStays() {
        var user = AccountUser.of(application);

        var reply = change(user, map("landlinePhone", "01 99 00 12 34", "preferences",
                map("email", false, "sms", true, "phone", false)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("contact")).isEqualTo(Map.of("email", user.person().email(), "mobilePhone",
                "+33639981234", "landlinePhone", "+33199001234", "preferences",
                Map.of("email", false, "sms", true, "phone", false)));
        assertThat(contact(user)).isEqualTo(reply.json().get("contact"));
        assertThat(user.kinds()).startsWith("CONTACT_CHANGED");
        assertThat(user.mails()).hasSize(1);
    }

    @Test
    void aPhoneThatIsNullIsRemovedAndNothingChangesNothing() {
        var user = AccountUser.of(application);

        assertThat(user.send("PATCH", "/account/contact", "{\"mobilePhone\": null}").status()).isEqualTo(200);
        assertThat(contact(user).containsKey("mobilePhone")).isFalse();
        var kinds = user.kinds();
        for (var body : List.of("{}", "{\"mobilePhone\": null}", "{\"email\": null, \"preferences\": null}")) {
            assertThat(user.send("PATCH", "/account/contact", body).status()).isEqualTo(200);
        }
        assertThat(change(user, map("email", user.person().email().toUpperCase())).status()).isEqualTo(200);
        assertThat(user.kinds()).isEqualTo(kinds);
    }

    @Test
    void twoChangesAtOnceBothCount() {
        var user = AccountUser.of(application);

        var replies = atOnce(List.<Callable<Reply>>of(() -> change(user, map("landlinePhone", "01 99 00 12 34")),
                () -> change(user, map("mobilePhone", "06 39 98 56 78"))));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(contact(user).get("landlinePhone")).isEqualTo("+33199001234");
        assertThat(contact(user).get("mobilePhone")).isEqualTo("+33639985678");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var user = AccountUser.of(application);

        assertThat(change(user, map("email", "x", "mobilePhone", "01 99 00 12 34", "landlinePhone", 1, "preferences",
                map("email", true), "fax", "no")).wrongFields()).containsExactlyInAnyOrder("email", "mobilePhone",
                        "landlinePhone", "preferences.sms", "preferences.phone", "fax");
    }

    @Test
    void aNewAddressCountsOnceItsLinkIsClickedAndBothAreTold() {
        var user = AccountUser.of(application);
        var former = user.person().email();
        var email = Person.next().email();
        var token = ask(user, email);
        assertThat(contact(user).get("email")).isEqualTo(former);
        assertThat(user.get("/account").text("pendingEmail")).isEqualTo(email);
        assertThat(user.subjects().getFirst()).isEqualTo("Un changement d’adresse e-mail a été demandé");

        assertThat(confirm(token).status()).isEqualTo(200);

        assertThat(contact(user).get("email")).isEqualTo(email);
        assertThat(user.get("/account").json()).doesNotContainKey("pendingEmail");
        assertThat(user.subjects().getFirst()).isEqualTo("Cette adresse e-mail ne sert plus à votre compte assuré");
        assertThat(application.runner().mails().sent(email).getFirst().subject())
                .isEqualTo("Votre nouvelle adresse e-mail est enregistrée");
        assertThat(user.kinds()).startsWith("EMAIL_CHANGED", "EMAIL_CHANGE_REQUESTED");
        var again = confirm(token);
        assertThat(again.problem()).isEqualTo("link-expired");
        assertThat(again.text("detail")).contains("refaites la demande");
    }

    @Test
    void theFormerAddressIsFreeAndTheNewOneIsNot() {
        var user = AccountUser.of(application);
        var email = Person.next().email();
        confirm(ask(user, email));

        assertThat(open(application.person(), email).problem()).isEqualTo("email-in-use");
        assertThat(open(application.person(), user.person().email()).status()).isEqualTo(201);
    }

    @Test
    void aLinkIsTooLateToTheSecondAndAReplacedOneToo() {
        var user = AccountUser.of(application);
        var first = ask(user, Person.next().email());
        var second = ask(user, Person.next().email());
        assertThat(confirm(first).status()).isEqualTo(410);

        application.advance(Duration.ofHours(24));

        assertThat(confirm(second).status()).isEqualTo(410);
        assertThat(confirm("A".repeat(118)).status()).isEqualTo(404);
        assertThat(contact(user.elsewhere()).get("email")).isEqualTo(user.person().email());
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedAtBothEnds() {
        var user = AccountUser.of(application);
        var email = Person.next().email();
        assertThat(change(user, map("email", application.member().email()), stepUp(user.code())).problem())
                .isEqualTo("email-in-use");
        var token = ask(user, email);
        open(application.person(), email);

        assertThat(confirm(token).problem()).isEqualTo("email-in-use");
        assertThat(contact(user).get("email")).isEqualTo(user.person().email());
    }

    @Test
    void ofTwoPeopleOneGetsTheAddress() {
        for (int i = 0; i < 3; i++) {
            var users = List.of(AccountUser.of(application), AccountUser.of(application));
            var email = Person.next().email();
            ask(users.get(0), email);
            ask(users.get(1), email);
            var tokens = application.runner().mails().sent(email).stream().map(Application::token).toList();

            var replies = atOnce(tokens.stream().<Callable<Reply>>map(token -> () -> confirm(token)).toList());

            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
            assertThat(users.stream().filter(user -> contact(user).get("email").equals(email))).hasSize(1);
        }
    }

    @Test
    void aSecondClickAtTheSameTimeConfirmsOnce() {
        var user = AccountUser.of(application);
        var email = Person.next().email();
        var token = ask(user, email);

        assertThat(atOnce(4, () -> confirm(token))).filteredOn(reply -> reply.status() == 200).hasSize(1);

        application.settle();
        assertThat(application.runner().mails().sent(email)).hasSize(2);
    }

    @Test
    void theFormerAddressGivenAgainAndANewPasswordDropTheChange() {
        var user = AccountUser.of(application);
        var token = ask(user, Person.next().email());
        var dropped = change(user, map("email", user.person().email()));
        assertThat(dropped.status()).isEqualTo(200);
        assertThat(dropped.json()).doesNotContainKey("pendingEmail");
        assertThat(confirm(token).status()).isEqualTo(410);
        assertThat(user.kinds()).startsWith("EMAIL_CHANGE_DROPPED");

        var second = ask(user, Person.next().email());
        user.send("PUT", "/account/password", map("currentPassword", Person.PASSWORD, "newPassword", OTHER_PASSWORD));

        assertThat(confirm(second).status()).isEqualTo(410);
    }
}
