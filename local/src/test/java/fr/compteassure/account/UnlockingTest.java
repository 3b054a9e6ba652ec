package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever knows only a NIR, and locks its log-in for good, keeps nobody out: at any time there is a link that works. */
class UnlockingTest {
    private static final String LOCK = "La connexion à votre compte assuré est bloquée un moment";
    @AutoClose
    private static final Application application = Application.start();

    private static void lock(AccountUser user) {
        for (int i = 0; i < 6; i++) {
            user.logIn(WRONG);
        }
    }

    private static Reply unlock(String token) {
        return application.api().post("/sessions/unlocking", map("token", token));
    }

    private static String link(AccountUser user) {
        return Application.token(user.mails().stream().filter(mail -> mail.subject().equals(LOCK)).findFirst()
                .orElseThrow());
    }

    private static void run(String function, AccountUser user) {
        assertThat(application.api().send("POST", "/_local/functions/" + function,
                "{\"nir\": \"" + user.person().nir() + "\", \"reason\": \"essai\"}").status()).isEqualTo(200);
    }

    @Test
    void aLockBeforeTheAccountWasValidatedKeepsBackNoEmailOfTheNextOne() {
        var user = new AccountUser(application, application.person(), "none");
        lock(user);
        application.open(user.person());
        application.api().post("/accounts/validation", map("token", application.token(user.person())));

        user.logIn(WRONG);

        assertThat(user.logIn(Person.PASSWORD, unlock(link(user)).text("deviceToken")).status()).isEqualTo(201);
        user.logIn(WRONG);
        assertThat(user.subjects().stream().filter(LOCK::equals)).hasSize(1);
    }

    @Test
    void norDoesOneWhileItWasFrozen() {
        var user = AccountUser.of(application);
        run("FreezeAccount", user);
        lock(user);
        run("ThawAccount", user);

        user.logIn(WRONG);

        assertThat(user.logIn(Person.PASSWORD, unlock(link(user)).text("deviceToken")).status()).isEqualTo(201);
    }

    @Test
    void whoeverWasFrozenIsNotToldToWait() {
        var user = AccountUser.of(application);
        lock(user);
        var token = link(user);
        run("FreezeAccount", user);

        assertThat(unlock(token).problem()).isEqualTo("account-frozen");

        run("ThawAccount", user);
        assertThat(unlock(token).status()).isEqualTo(200);
    }

    @Test
    void theLinkServesAgainOnceANewPasswordEndedWhatItGave() {
        var user = AccountUser.of(application);
        lock(user);
        var token = link(user);
        var former = unlock(token).text("deviceToken");
        user.reset(user.resetToken(), OTHER_PASSWORD);
        lock(user);
        assertThat(user.logIn(OTHER_PASSWORD, former).status()).isEqualTo(429);

        var device = unlock(token).text("deviceToken");

        assertThat(user.logIn(OTHER_PASSWORD, device).status()).isEqualTo(201);
        assertThat(unlock(token).problem()).isEqualTo("link-expired");
    }
}
