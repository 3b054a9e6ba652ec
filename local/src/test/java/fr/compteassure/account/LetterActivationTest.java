package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.Limit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The same by the code of a letter: whoever comes with it lives where the fund's file says. */
class LetterActivationTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);

    private static List<?> codes(Reply reply) {
        return (List<?>) reply.json().get("recoveryCodes");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    @Test
    void byALetterTenCodesAreShownThatServe() {
        assisted.openWithout();

        var reply = assisted.activate(assisted.byCode(assisted.code().toLowerCase().replace("-", " ")));

        assertThat(codes(reply)).hasSize(10);
        var user = assisted.loggedIn(assisted.person().email());
        assertThat(user.get("/account").json().get("contact").toString()).doesNotContain("email=p");
        assertThat(user.close((String) codes(reply).getFirst()).status()).isEqualTo(204);
    }

    @Test
    void byALetterNoAddressCountsThatTheAdvisorNoted() {
        var noted = Person.next().email();
        assisted.openWith(noted);
        var link = assisted.token(noted);

        var user = assisted.activatedByLetter();

        assertThat(user.get("/account").toString()).doesNotContain(noted);
        assertThat(assisted.activate(byLink(link)).problem()).isEqualTo("link-expired");
        user.askForReset();
        assertThat(assisted.mails(noted)).hasSize(1);
        assertThat(Assisted.of(application).open(map("email", noted)).status()).isEqualTo(201);
    }

    @Test
    void byALetterAnAddressCountsOnceItsLinkIsClicked() {
        assisted.openWithout();
        var email = assisted.person().email();

        var reply = assisted.activate(with(assisted.byCode(assisted.code()), "email", email));

        assertThat(codes(reply)).hasSize(10);
        var user = assisted.loggedIn(email);
        assertThat(user.get("/account").text("pendingEmail")).isEqualTo(email);
        var token = Application.token(assisted.mails(email).getFirst());
        assertThat(application.api().post("/account/contact/email-confirmation", map("token", token)).status())
                .isEqualTo(200);
        assertThat(user.get("/account").json().get("contact").toString()).contains(email);
        assertThat(user.code()).hasSize(6);
    }

    @Test
    void aRequestThatIsSentAgainShowsTheSameCodes() {
        assisted.openWithout();
        var body = assisted.byCode(assisted.code());
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};

        var first = assisted.activate(body, key);

        assertThat(codes(first)).hasSize(10);
        assertThat(assisted.activate(body, key).toString()).isEqualTo(first.toString());
        assertThat(assisted.activate(body).status()).isEqualTo(404);
    }

    @Test
    void wrongCodesAreToldAlikeAndTheRightOneStillCounts() {
        assisted.openWithout();
        var right = assisted.byCode(assisted.code());
        var wrong = assisted.byCode("0000-0000-0000-0000");
        var nobody = Assisted.of(application, Person.next()).byCode("0000-0000-0000-0000");
        var member = Assisted.of(application, application.member()).byCode("0000-0000-0000-0000");

        for (int i = 0; i < Limit.ACTIVATION_CODE.max(); i++) {
            var told = assisted.activate(wrong).toString();
            assertThat(told).startsWith("404");
            assertThat(assisted.activate(nobody).toString()).isEqualTo(told);
            assertThat(assisted.activate(member).toString()).isEqualTo(told);
        }

        assertThat(assisted.activate(wrong).status()).isEqualTo(429);
        assertThat(assisted.activate(nobody).status()).isEqualTo(429);
        assertThat(assisted.activate(right).status()).isEqualTo(200);
    }

    @Test
    void theCodeOfSomebodyElsesLetterIsWrong() {
        assisted.openWithout();
        var other = Assisted.of(application);
        other.openWithout();

        assertThat(assisted.activate(assisted.byCode(other.code())).status()).isEqualTo(404);
    }
}
