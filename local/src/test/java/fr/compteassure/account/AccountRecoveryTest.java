package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A way back into an account for a lost mailbox or password, and what its present owner can do about it. */
class AccountRecoveryTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser owner = AccountUser.of(application);
    private final Assisted assisted = Assisted.of(application, owner.person());
    private final String email = Person.next().email();

    private static Map<String, Object> with(Map<String, Object> body, String password) {
        body.put("password", password);
        return body;
    }

    private AccountUser recovered() {
        Assisted.expecting(200, assisted.activate(with(byLink(assisted.token(email)), OTHER_PASSWORD)));
        return new AccountUser(application, new Person(owner.person().nir(), owner.person().familyName(),
                owner.person().birthDate(), owner.person().postalCode(), email),
                Assisted.expecting(201, owner.logIn(OTHER_PASSWORD)).text("token"));
    }

    @Test
    void itIsPreparedBesideTheAccountAndToldEverywhere() {
        var reply = assisted.openWith(email);

        assertThat(reply.text("status")).isEqualTo("RECOVERY");
        assertThat(owner.isLoggedIn()).isTrue();
        assertThat(owner.logIn(Person.PASSWORD).status()).isEqualTo(201);
        assertThat(owner.kinds()).contains("RECOVERY_OPENED");
        assertThat(owner.mails().getFirst().text()).contains("/stop#token=");
        assertThat(assisted.letters()).singleElement().asString().contains("ACCOUNT_RECOVERY");
        assertThat(application.api().send("GET", "/_local/sms?to=33639981234", null).toString())
                .contains("un message vous attend").doesNotContain("http");
        assertThat(owner.get("/account").toString()).contains(owner.person().email()).doesNotContain(email);
    }

    @Test
    void onceTakenEverythingOfTheFormerOwnerIsVoidAndTold() {
        var code = owner.recoveryCodes().getFirst();
        var reset = owner.resetToken();
        assisted.openWith(email);

        var user = recovered();

        assertThat(owner.isLoggedIn()).isFalse();
        assertThat(owner.logIn(Person.PASSWORD).status()).isEqualTo(401);
        assertThat(owner.reset(reset, Person.PASSWORD).problem()).isEqualTo("link-expired");
        assertThat(application.api().post("/password-resets/confirmation", map("nir", owner.person().nir(),
                "recoveryCode", code, "password", Person.PASSWORD)).status()).isEqualTo(401);
        assertThat(owner.subjects().getFirst()).contains("a été refait");
        assertThat(user.get("/account").json().get("contact").toString()).contains(email, "+33639981234");
        assertThat(user.kinds()).startsWith("LOGGED_IN", "ACCOUNT_RECOVERED");
        // The former address is free for somebody else.
        assertThat(Assisted.of(application).open(map("email", owner.person().email())).status()).isEqualTo(201);
    }

    @Test
    void whatWasAskedForStays() {
        owner.certificate();
        assisted.openWith(email);

        assertThat((List<?>) recovered().get("/documents").json().get("items")).hasSize(1);
    }

    @Test
    void aChangeOfAddressThatWasUnderWayDies() {
        var asked = Person.next().email();
        Assisted.changeEmail(owner, asked, stepUp(owner.code()));
        var token = Application.token(assisted.mails(asked).getFirst());
        assisted.openWith(email);
        recovered();

        assertThat(application.api().post("/account/contact/email-confirmation", map("token", token)).problem())
                .isEqualTo("link-expired");
    }

    @Test
    void whoHasNoMailboxAnyMoreHasALetterAndTenCodes() {
        assisted.openWithout();

        var reply = assisted.activate(with(assisted.byCode(assisted.code()), OTHER_PASSWORD));

        assertThat((List<?>) reply.json().get("recoveryCodes")).hasSize(10);
        var user = new AccountUser(application, owner.person(), owner.logIn(OTHER_PASSWORD).text("token"));
        assertThat(user.get("/account").toString()).doesNotContain(owner.person().email());
        assertThat(user.askForReset().status()).isEqualTo(202);
        assertThat(owner.subjects().getFirst()).contains("a été refait");
    }

    @Test
    void theOwnersLinkWithdrawsItBeforeItIsTaken() {
        var lines = new CopyOnWriteArrayList<String>();
        application.runner().listenToLogs((_, line) -> lines.add(line));
        assisted.openWith(email);
        var link = assisted.token(email);
        var code = assisted.code();
        var stop = assisted.stopToken(owner.person().email());

        var reply = assisted.stop(stop);

        assertThat(reply.toString()).isEqualTo("200 {\"type\":\"ACCOUNT_RECOVERY\",\"status\":\"WITHDRAWN\"}");
        assertThat(assisted.stop(stop).toString()).isEqualTo(reply.toString());
        assertThat(assisted.activate(byLink(link)).problem()).isEqualTo("link-expired");
        assertThat(assisted.activate(assisted.byCode(code)).status()).isEqualTo(404);
        assertThat(owner.isLoggedIn()).isTrue();
        assertThat(owner.kinds().getFirst()).isEqualTo("RECOVERY_STOPPED");
        assertThat(lines).filteredOn(line -> line.endsWith(" recovery=STOPPED")).hasSize(1);
        assertThat(String.join("\n", lines)).doesNotContain(stop);
    }

    @Test
    void afterItWasTakenTheLinkFreezesTheAccount() {
        assisted.openWith(email);
        var stop = assisted.stopToken(owner.person().email());
        var thief = recovered();

        assertThat(assisted.stop(stop).text("status")).isEqualTo("FROZEN");

        assertThat(thief.isLoggedIn()).isFalse();
        assertThat(thief.logIn(OTHER_PASSWORD).problem()).isEqualTo("account-frozen");
        assertThat(owner.subjects().getFirst()).contains("suspendu");
        assertThat(assisted.stop(stop).text("status")).isEqualTo("FROZEN");
    }

    @Test
    void soDoesTheLinkOfTheEmailThatTellsThatItWasTaken() {
        assisted.openWith(email);
        recovered();

        assertThat(assisted.stop(assisted.stopToken(owner.person().email())).text("status")).isEqualTo("FROZEN");
    }

    @Test
    void aNewerRecoveryTakesThePlaceOfTheFormerAndEveryLinkStopsIt() {
        assisted.openWith(email);
        var stop = assisted.stopToken(owner.person().email());
        var link = assisted.token(email);
        assisted.openWith(email);

        assertThat(assisted.activate(byLink(link)).problem()).isEqualTo("link-expired");
        assertThat(assisted.stop(stop).text("status")).isEqualTo("WITHDRAWN");
        assertThat(assisted.activate(byLink(assisted.token(email))).problem()).isEqualTo("link-expired");
    }

    @Test
    void anAddressThatIsTakenMeanwhileIsTold() {
        assisted.openWith(email);
        var link = assisted.token(email);
        Assisted.of(application).openWith(email);

        assertThat(assisted.activate(byLink(link)).problem()).isEqualTo("email-in-use");
        assertThat(owner.isLoggedIn()).isTrue();
    }

    @Test
    void linksStopFor72HoursAndNoLonger() {
        try (var own = Application.start()) {
            var user = AccountUser.of(own);
            var helped = Assisted.of(own, user.person());
            helped.openWith(email);
            var announced = helped.stopToken(user.person().email());
            own.advance(Duration.ofHours(72));
            var late = helped.stop(announced);
            assertThat(late.problem()).isEqualTo("link-expired");
            assertThat(late.text("detail")).contains("bloquer le compte et les paiements");
            helped.activate(with(byLink(helped.token(email)), OTHER_PASSWORD));
            var taken = helped.stopToken(user.person().email());
            own.advance(Duration.ofHours(72).minusSeconds(60));
            assertThat(helped.stop(announced).problem()).isEqualTo("link-expired");
            assertThat(helped.stop(taken).text("status")).isEqualTo("FROZEN");
        }
    }
}
