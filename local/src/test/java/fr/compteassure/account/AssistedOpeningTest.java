package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An advisor opens an account with somebody, and learns nothing that would let anybody in. */
class AssistedOpeningTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);

    @Test
    void anAccountIsPreparedWithAnEmailAndALetter() {
        var email = assisted.person().email();

        var reply = assisted.open(map("email", email));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.text("status")).isEqualTo("PENDING");
        assertThat(reply.json().keySet()).containsExactlyInAnyOrder("status", "validateBefore", "letter");
        assertThat(((Map<?, ?>) reply.json().get("letter")).keySet()).hasToString("[queuedAt]");
        assertThat(
                Duration.between(application.runner().clock().instant(), Instant.parse(reply.text("validateBefore"))))
                .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
        assertThat(assisted.mails(email)).singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("/activation#token=").doesNotContain("/validation"));
        assertThat(assisted.letters()).singleElement().asString().contains("ASSISTED_OPENING", "12 rue des Lilas");
    }

    @Test
    void whoHasNoEmailHasALetter() {
        assisted.openWithout();

        assertThat(assisted.letters()).hasSize(1);
        assertThat(assisted.account().emailId()).isNull();
    }

    @Test
    void nobodyLogsInBeforeThePersonChoseAPassword() {
        assisted.openWith(assisted.person().email());

        assertThat(application.api().post("/sessions", assisted.person().credentials()).problem())
                .isEqualTo("credentials-refused");
    }

    @Test
    void thePersonFindsTheAdvisorByNameAndWhatWasChecked() {
        assisted.openWith(assisted.person().email());

        var user = assisted.activatedByLink(assisted.person().email());

        assertThat(user.kinds()).containsExactly("LOGGED_IN", "ACCOUNT_ACTIVATED", "ACCOUNT_OPENED_WITH_HELP");
        var opening = (Map<?, ?>) ((List<?>) user.get("/account/activity").json().get("items")).getLast();
        assertThat(opening.get("actor")).isEqualTo("ADVISOR");
        assertThat((String) opening.get("actorName")).startsWith("Alix ").endsWith(", CPAM d’Ille-et-Vilaine");
        assertThat((Map<?, ?>) user.get("/account").json().get("assistance")).satisfies(help -> {
            assertThat(help.get("channel")).isEqualTo("COUNTER");
            assertThat(help.get("proof")).isEqualTo("IDENTITY_CARD");
            assertThat((String) help.get("advisorName")).startsWith("Alix ");
        });
        assertThat(user.get("/account/export").toString()).contains("\"proof\":\"IDENTITY_CARD\"")
                .doesNotContain("letterId", "advisorId");
    }

    private static Reply send(Assisted who, Object body) {
        return who.advisor().send("POST", "/advisor/accounts", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY_CARD", "PASSPORT", "RESIDENCE_PERMIT"})
    void nobodyShowsADocumentOnTheTelephone(String proof) {
        var request = assisted.request(map());
        request.put("channel", "PHONE");
        request.put("proof", proof);

        assertThat(send(assisted, request).wrongFields()).containsExactly("proof");

        request.put("proof", "QUESTIONS");
        assertThat(send(assisted, request).status()).isEqualTo(201);
    }

    @Test
    void everyWrongFieldIsTold() {
        var reply = send(assisted, map("channel", "FAX", "nir", "1", "birthDate", "2999-01-01", "number", "12AB",
                "contact", map("email", "jean")));

        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("channel", "proof", "nir", "familyName", "birthDate",
                "number", "contact.email");
    }

    @Test
    void anAddressServesOneAccount() {
        var member = application.member();

        var reply = assisted.open(map("email", member.email()));

        assertThat(reply.problem()).isEqualTo("email-in-use");
        assertThat(reply.text("detail")).contains("qu’à cette personne").doesNotContain("qu’à vous");
        assertThat(assisted.letters()).isEmpty();
    }

    @Test
    void aFrozenAccountIsNotHelpedWith() {
        var member = Assisted.of(application, application.member());
        freeze(member.person());

        var reply = member.openWithoutExpecting();

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("account-frozen");
    }

    private static void freeze(Person person) {
        application.runner().invoke("FreezeAccount",
                Api.json(map("nir", person.nir(), "reason", "signalement")).getBytes());
    }

    /** Whoever is in may be whom the owner flees. */
    @Test
    void whoIsInTheAccountDoesNotReadWhereTheWayBackLeads() {
        var inside = AccountUser.of(application, assisted.person());
        var refuge = Person.next().email();
        assisted.open(map("email", refuge, "mobilePhone", "06 39 98 77 66"));
        assisted.mails(refuge);

        var told = inside.get("/account/export").toString() + inside.get("/account").toString()
                + inside.get("/account/emails").toString();

        assertThat(told).contains("\"channel\":\"COUNTER\"").doesNotContain(refuge, "639987766");
    }

    @Test
    void neitherAnswerNorLogBearsLinkOrCode() {
        var lines = new CopyOnWriteArrayList<String>();
        application.runner().listenToLogs((_, line) -> lines.add(line));
        var email = assisted.person().email();
        var answer = assisted.openWith(email).toString();
        var token = assisted.token(email);
        var code = assisted.code();
        var user = assisted.activatedByLink(email);
        var told = answer + user.get("/account/activity").toString() + user.get("/account/emails").toString()
                + user.get("/account/export").toString();

        assertThat(told).doesNotContain(token, code, code.replace("-", ""), Person.PASSWORD);
        assertThat(String.join("\n", lines)).doesNotContain(token, code, code.replace("-", ""), Person.PASSWORD, email);
    }

    @Test
    void onlyAnAdvisorMayOpenOne() {
        var user = AccountUser.of(application);

        assertThat(user.post("/advisor/accounts", assisted.request(map())).status()).isEqualTo(401);
        assertThat(application.api().post("/advisor/accounts", assisted.request(map())).problem())
                .isEqualTo("advisor-required");
    }
}
