package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The person takes, alone, what an advisor prepared. */
class ActivationTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    @Test
    void byALinkTheAddressCountsAndNoCodesAreShown() {
        var email = assisted.person().email();
        assisted.openWith(email);

        var reply = assisted.activate(with(byLink(assisted.token(email)), "email", email));

        assertThat(reply.toString()).isEqualTo("200 {\"status\":\"ACTIVE\"}");
        assertThat(assisted.loggedIn(email).get("/account").json().get("contact"))
                .isEqualTo(map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
    }

    @Test
    void aSecondClickSetsNoOtherPassword() {
        var email = assisted.person().email();
        assisted.openWith(email);
        var token = assisted.token(email);
        assisted.activatedByLink(email);

        var again = assisted.activate(with(byLink(token), "password", OTHER_PASSWORD));

        assertThat(again.problem()).isEqualTo("link-expired");
        assertThat(again.text("detail")).contains("connectez-vous");
        assertThat(application.api().post("/sessions", assisted.person().credentials()).status()).isEqualTo(201);
    }

    @Test
    void byALinkAnotherAddressIsTooSoon() {
        var email = assisted.person().email();
        assisted.openWith(email);

        var reply = assisted.activate(with(byLink(assisted.token(email)), "email", Person.next().email()));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("too-soon");
        assisted.activatedByLink(email);
    }

    @Test
    void ofManyAtOnceOneWins() {
        var email = assisted.person().email();
        assisted.openWith(email);
        var link = byLink(assisted.token(email));
        var code = assisted.byCode(assisted.code());

        var replies = atOnce(List.<Callable<Reply>>of(() -> assisted.activate(link), () -> assisted.activate(link),
                () -> assisted.activate(code), () -> assisted.activate(code), () -> assisted.activate(link)));

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.status()).isIn(404, 410));
        assisted.loggedIn(email);
    }

    @Test
    void thePasswordRuleAndTheTermsHold() {
        var email = assisted.person().email();
        assisted.openWith(email);
        var token = assisted.token(email);

        assertThat(assisted.activate(map("token", token, "password", "court", "termsAccepted", false)).wrongFields())
                .containsExactlyInAnyOrder("password", "termsAccepted");
        assertThat(assisted.activate(with(byLink(token), "password", "Lefevre-2026!")).wrongFields())
                .containsExactly("password");
        assertThat(assisted.activate(with(byLink(token), "code", "7KQ4-M2XP-9DTR-0A1B")).wrongFields())
                .containsExactly("code");
        assertThat(assisted.activate(byLink("x")).status()).isEqualTo(404);
        assertThat(assisted.activate(map("password", Person.PASSWORD, "termsAccepted", true)).wrongFields())
                .containsExactlyInAnyOrder("nir", "code");
        assisted.activatedByLink(email);
    }

    @Test
    void aLinkOfAnotherPageActivatesNothing() {
        var applicant = application.applicant();

        assertThat(assisted.activate(byLink(application.token(applicant))).status()).isEqualTo(404);
    }

    @Test
    void whoLockedTheLogInDoesNotKeepItsOwnerOut() {
        var email = assisted.person().email();
        assisted.openWith(email);
        for (int i = 0; i < 6; i++) {
            application.api().post("/sessions", assisted.person().credentials(OTHER_PASSWORD));
        }

        assertThat(assisted.activatedByLink(email).isLoggedIn()).isTrue();
    }

    @Test
    void whoWroteTheSameSecondTwiceHasTwoLinksOfWhichOneWorks() {
        var email = assisted.person().email();
        assisted.openWith(email);
        var first = assisted.account().validateBefore();
        assisted.openWith(email);

        assertThat(Duration.between(first, assisted.account().validateBefore())).isPositive();
    }
}
