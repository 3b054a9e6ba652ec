package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What becomes of an account whose e-mails do not arrive, or are not wanted. */
class BouncedAddressTest {
    @AutoClose
    private static final Application application = Application.shared();
    private static final MailNews news = new MailNews(application);

    /** Somebody whose last e-mail bounced, or was complained of, after the account was validated. */
    private static AccountUser marked(String what) {
        var user = news.member(what);
        user.code();
        application.settle();
        return user;
    }

    @Test
    void whoseEmailsBounceIsToldAtTheNextLogIn() {
        var user = marked("bounce");

        assertThat(user.logIn(Person.PASSWORD).text("emailStatus")).isEqualTo("UNREACHABLE");
        assertThat(user.get("/account").text("emailStatus")).isEqualTo("UNREACHABLE");
        assertThat(user.kinds()).containsOnlyOnce("EMAIL_UNREACHABLE");
    }

    @Test
    void soIsWhoseAddressSesSendsNothingToAnyMore() {
        assertThat(marked("suppressionlist").logIn(Person.PASSWORD).text("emailStatus")).isEqualTo("UNREACHABLE");
    }

    @Test
    void whoComplainedOfAnEmailIsToldLikewise() {
        var user = marked("complaint");

        assertThat(user.logIn(Person.PASSWORD).text("emailStatus")).isEqualTo("COMPLAINED");
        assertThat(user.get("/account").text("emailStatus")).isEqualTo("COMPLAINED");
        assertThat(user.kinds()).containsOnlyOnce("EMAIL_COMPLAINED");
    }

    @Test
    void whoseEmailsArriveIsToldNothing() {
        var user = marked("success");

        assertThat(user.logIn(Person.PASSWORD).json()).doesNotContainKey("emailStatus");
        assertThat(user.get("/account").json()).doesNotContainKey("emailStatus");
    }

    @Test
    void anotherAddressThatCountsEndsIt() {
        var user = marked("bounce");
        var email = Person.next().email();

        user.send("PATCH", "/account/contact", map("email", email), stepUp(user.code()));
        application.settle();
        assertThat(news.status(user.person())).as("until its link is clicked").isEqualTo(EmailStatus.UNREACHABLE);
        application.api().post("/account/contact/email-confirmation",
                map("token", Application.token(application.runner().mails().sent(email).getFirst())));

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void aPasswordSetByTheLinkThatWasSentThereEndsIt() {
        var user = AccountUser.of(application);
        var token = user.resetToken();
        news.tell(news.lastEmail(user.person()), MailNews.PERMANENT);
        assertThat(news.status(user.person())).isEqualTo(EmailStatus.UNREACHABLE);

        user.reset(token, AccountUser.OTHER_PASSWORD);

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void oneSetByARecoveryCodeSaysNothingOfTheAddressNorDoesALinkOfAComplaint() {
        var user = AccountUser.of(application);
        var code = user.recoveryCodes().getFirst();
        var complainer = AccountUser.of(application);
        var token = complainer.resetToken();
        news.tell(news.lastEmail(user.person()), MailNews.PERMANENT);
        news.tell(news.lastEmail(complainer.person()), MailNews.complaint("abuse"));

        application.api().post("/password-resets/confirmation", map("nir", user.person().nir(), "recoveryCode", code,
                "password", AccountUser.OTHER_PASSWORD));
        complainer.reset(token, AccountUser.OTHER_PASSWORD);

        assertThat(user.logIn(AccountUser.OTHER_PASSWORD).text("emailStatus")).isEqualTo("UNREACHABLE");
        assertThat(complainer.logIn(AccountUser.OTHER_PASSWORD).text("emailStatus")).isEqualTo("COMPLAINED");
    }

    @Test
    void anAddressToConfirmThatBouncesLeavesThePresentOneAlone() {
        var user = AccountUser.of(application);
        var email = news.simulated("bounce").email();

        user.send("PATCH", "/account/contact", map("email", email), stepUp(user.code()));

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void aWayBackThatIsTakenByItsLinkEndsIt() {
        var user = marked("bounce");
        var helped = Assisted.of(application, user.person());
        var email = Person.next().email();
        helped.openWith(email);

        application.api().post("/accounts/activation",
                map("token", helped.token(email), "password", AccountUser.OTHER_PASSWORD, "termsAccepted", true));

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void whoTurnsEmailsOnAgainComplainsNoMore() {
        var user = marked("complaint");
        var off = map("preferences", map("email", false, "sms", false, "phone", false));
        var on = map("preferences", map("email", true, "sms", false, "phone", false));

        user.send("PATCH", "/account/contact", off);
        assertThat(news.status(user.person())).isEqualTo(EmailStatus.COMPLAINED);
        user.send("PATCH", "/account/contact", on);

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void turningThemOnMakesNoAddressReachable() {
        var user = marked("bounce");

        user.send("PATCH", "/account/contact", map("preferences", map("email", false, "sms", false, "phone", false)));
        user.send("PATCH", "/account/contact", map("preferences", map("email", true, "sms", false, "phone", false)));

        assertThat(news.status(user.person())).isEqualTo(EmailStatus.UNREACHABLE);
    }

    @Test
    void theCopyOfOnesDataTellsIt() {
        var user = marked("complaint");

        var account = (Map<?, ?>) user.get("/account/export").json().get("account");
        assertThat(account.get("emailStatus")).isEqualTo("COMPLAINED");
    }

    @Test
    void whatProtectsTheAccountIsStillSent() {
        var user = marked("complaint");
        var before = user.mails().size();

        user.code();

        assertThat(user.mails()).hasSize(before + 1);
    }
}
