package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.changeBank;
import static fr.compteassure.account.Assisted.changeEmail;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account without an e-mail address does all that another one does, with recovery codes in place of codes by e-mail. */
class WithoutEmailTest {
    @AutoClose
    private static final Application application = Application.start();

    private final Assisted assisted = Assisted.of(application);
    private AccountUser user;
    private List<String> codes;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        assisted.openWithout();
        codes = (List<String>) assisted.activate(assisted.byCode(assisted.code())).json().get("recoveryCodes");
        user = assisted.loggedIn(assisted.person().email());
    }

    @Test
    void noCodeCanBeSentAndThatIsSaid() {
        var reply = user.post("/account/step-up", null);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("email-missing");
        assertThat(reply.text("detail")).contains("codes de secours");
    }

    @Test
    void aRecoveryCodeMakesOthersHereAndOnlyHere() {
        var made = user.post("/account/recovery-codes", null, stepUp(codes.getFirst()));
        assertThat(made.status()).isEqualTo(201);
        assertThat(user.post("/account/recovery-codes", null, stepUp(codes.get(1))).problem())
                .isEqualTo("step-up-refused");

        var withEmail = AccountUser.of(application);
        var its = withEmail.recoveryCodes();
        assertThat(withEmail.post("/account/recovery-codes", null, stepUp(its.getFirst())).problem())
                .isEqualTo("step-up-refused");
    }

    @Test
    void aFirstAddressCountsOnceItsLinkIsClicked() {
        var email = assisted.person().email();
        assertThat(changeEmail(user, email).problem()).isEqualTo("step-up-required");

        assertThat(changeEmail(user, email, stepUp(codes.getFirst())).text("pendingEmail")).isEqualTo(email);

        var token = Application.token(assisted.mails(email).getFirst());
        assertThat(application.api().post("/account/contact/email-confirmation", map("token", token)).status())
                .isEqualTo(200);
        assertThat(user.get("/account").json().get("contact").toString()).contains(email);
        assertThat(user.code()).hasSize(6);
        // A bank account waits longer after that, as after any change of address.
        assertThat(changeBank(user, stepUp(codes.get(1))).toString()).contains("longer-delay");
    }

    @Test
    void anAddressCannotBeRemoved() {
        var withEmail = AccountUser.of(application);

        withEmail.send("PATCH", "/account/contact", map("email", null));

        assertThat(withEmail.get("/account").toString()).contains(withEmail.person().email());
        assertThat(withEmail.send("PATCH", "/account/contact", map("email", "")).status()).isEqualTo(400);
    }

    @Test
    void theBankAccountIsChangedByARecoveryCode() {
        assertThat(changeBank(user, stepUp(codes.getFirst())).status()).isEqualTo(201);
    }

    @Test
    void aRecoveryCodeResetsThePassword() {
        assertThat(user.askForReset().status()).isEqualTo(202);
        assertThat(application.api().post("/password-resets/confirmation", map("nir", assisted.person().nir(),
                "recoveryCode", codes.getFirst(), "password", OTHER_PASSWORD)).status()).isEqualTo(204);
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void listsCopiesDocumentsAndPasswordsWork() {
        assertThat((List<?>) user.get("/account/emails").json().get("items")).isEmpty();
        user.certificate();
        assertThat(user.get("/account/export").status()).isEqualTo(200);
        assertThat(user.send("PUT", "/account/password",
                map("currentPassword", Person.PASSWORD, "newPassword", OTHER_PASSWORD)).status()).isEqualTo(204);
        assertThat(user.post("/requests/vitale-card-reports",
                map("kind", "LOST", "person", "INSURED", "occurredOn", "2026-11-01")).status()).isEqualTo(201);
        assertThat(user.send("PATCH", "/account/contact", map("mobilePhone", "06 39 98 12 34")).status())
                .isEqualTo(200);
    }

    @Test
    void aLockTellsNobodyAndASecondHelpsIt() {
        for (int i = 0; i < 6; i++) {
            user.logIn(WRONG);
        }
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(429);

        Assisted.expecting(201, assisted.open(map()));
        Assisted.expecting(200, assisted.activate(assisted.byCode(assisted.code())));

        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void itIsFrozenThawedAndClosed() {
        var event = Api.json(map("nir", assisted.person().nir(), "reason", "signalement")).getBytes();
        application.runner().invoke("FreezeAccount", event);
        assertThat(user.logIn(Person.PASSWORD).problem()).isEqualTo("account-frozen");
        application.runner().invoke("ThawAccount", event);

        var back = assisted.loggedIn(assisted.person().email());
        assertThat(back.close(codes.getFirst()).status()).isEqualTo(204);
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(401);
        AccountUser.of(application, assisted.person());
    }
}
