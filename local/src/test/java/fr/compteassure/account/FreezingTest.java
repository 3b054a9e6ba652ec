package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An account that operations freeze during a fraud, and thaw. */
class FreezingTest {
    @AutoClose
    private static final Application application = Application.start();

    private static String run(String function, Person person) {
        return run(function, Api.json(map("nir", person.nir(), "reason", "signalement au 36 46")));
    }

    private static String run(String function, String event) {
        return application.api().send("POST", "/_local/functions/" + function, event).response().body();
    }

    @Test
    void nobodyIsInAFrozenAccountAndNobodyGetsIn() {
        var user = AccountUser.of(application);
        var codes = user.recoveryCodes();
        var reset = user.resetToken();

        assertThat(run("FreezeAccount", user.person())).contains("\"DONE\"");

        assertThat(user.isLoggedIn()).isFalse();
        assertThat(user.logIn(WRONG).status()).isEqualTo(401);
        var reply = user.logIn(Person.PASSWORD);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("account-frozen");
        assertThat(reply.text("detail")).contains("36 46");
        assertThat(user.reset(reset, OTHER_PASSWORD).problem()).isEqualTo("account-frozen");
        assertThat(application.api().post("/password-resets/confirmation", map("nir", user.person().nir(),
                "recoveryCode", codes.getFirst(), "password", OTHER_PASSWORD)).problem()).isEqualTo("account-frozen");
        var mails = user.mails().size();
        assertThat(user.askForReset().status()).isEqualTo(202);
        assertThat(user.mails()).hasSize(mails);
        assertThat(application.api().post("/accounts", user.person().application()).problem())
                .isEqualTo("account-exists");
    }

    @Test
    void whatIsUnderWayIsHeldUntilItIsThawed() {
        var user = AccountUser.of(application);
        var email = Person.next().email();
        user.send("PATCH", "/account/contact", map("email", email), stepUp(user.code()));
        application.settle();
        var body = map("token", Application.token(application.runner().mails().sent(email).getFirst()));
        run("FreezeAccount", user.person());
        assertThat(application.api().post("/account/contact/email-confirmation", body).problem())
                .isEqualTo("account-frozen");

        assertThat(run("ThawAccount", user.person())).contains("\"DONE\"");

        assertThat(application.api().post("/account/contact/email-confirmation", body).status()).isEqualTo(200);
        assertThat(user.isLoggedIn()).isFalse();
        var back = user.elsewhere();
        assertThat(back.kinds()).contains("ACCOUNT_FROZEN", "ACCOUNT_THAWED");
        assertThat(user.subjects()).anyMatch(subject -> subject.contains("suspendu"));
    }

    @Test
    void aWayBackThatAnAdvisorPreparedDiesWithAFreezeAndDoesNotComeBackWithAThaw() {
        var user = AccountUser.of(application);
        var assisted = Assisted.of(application, user.person());
        var email = Person.next().email();
        assisted.openWith(email);
        var link = Assisted.byLink(assisted.token(email));
        var code = assisted.byCode(assisted.code());
        run("FreezeAccount", user.person());

        assertThat(assisted.activate(link).problem()).isEqualTo("account-frozen");
        assertThat(assisted.activate(code).status()).isEqualTo(404);

        run("ThawAccount", user.person());

        assertThat(assisted.activate(link).problem()).isEqualTo("link-expired");
        assertThat(assisted.activate(code).status()).isEqualTo(404);
        assertThat(user.logIn(Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void onlyWhatNothingStartsIsInvokedByHand() {
        assertThat(application.api().send("POST", "/_local/functions/PurgeUnvalidatedAccounts", "{}").status())
                .isEqualTo(404);
        assertThat(application.api().send("POST", "/_local/functions/LogIn", "{}").status()).isEqualTo(404);
        assertThat(application.api().send("GET", "/_local/functions/FreezeAccount", null).status()).isEqualTo(405);
    }

    @Test
    void theLinkThatValidatedItStillAnswersThatItDid() {
        var person = application.applicant();
        var body = map("token", application.token(person));
        application.api().post("/accounts/validation", body);
        run("FreezeAccount", person);

        assertThat(application.api().post("/accounts/validation", body).status()).isEqualTo(200);
        assertThat(new AccountUser(application, person, "none").logIn(Person.PASSWORD).problem())
                .isEqualTo("account-frozen");
    }

    @Test
    void onceMoreDoesNoHarmAndWhatIsWrongIsAnswered() {
        var user = AccountUser.of(application);
        run("FreezeAccount", user.person());
        var mails = user.mails().size();

        assertThat(run("FreezeAccount", user.person())).contains("\"ALREADY_SO\"");
        assertThat(user.mails()).hasSize(mails);
        assertThat(run("ThawAccount", AccountUser.of(application).person())).contains("\"ALREADY_SO\"");
        assertThat(run("FreezeAccount", application.person())).contains("\"NO_SUCH_ACCOUNT\"");
        assertThat(run("FreezeAccount", application.applicant())).contains("\"NO_SUCH_ACCOUNT\"");
        assertThat(run("FreezeAccount", "{\"nir\": \"1\"}")).contains("\"nir\"", "\"reason\"", "\"done\":false");
    }
}
