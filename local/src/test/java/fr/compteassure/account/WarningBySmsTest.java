package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.aws.Sms;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who is warned by e-mail of what is done on an account hears of it by SMS where no e-mail arrives. */
class WarningBySmsTest {
    private static final String MOBILE = "+33639981234";

    @AutoClose
    private static final Application application = Application.start();
    private static final MailNews news = new MailNews(application);

    /** Somebody with recovery codes whose e-mails bounce from now on. */
    private record Unreached(AccountUser user, List<String> codes) {
        static Unreached now() {
            var user = AccountUser.of(application);
            var codes = user.recoveryCodes();
            application.settle();
            news.tell(news.lastEmail(user.person()), MailNews.PERMANENT);
            return new Unreached(user, codes);
        }

        String[] code(int which) {
            return stepUp(codes.get(which));
        }
    }

    private static List<Sms> sent() {
        application.settle();
        return application.endpoints().sns().sent();
    }

    /** The SMS that something has sent, in whichever order. */
    private static List<Sms> sentBy(Supplier<Reply> action) {
        var before = sent().size();
        assertThat(action.get().status()).isBetween(200, 204);
        return sent().subList(before, sent().size());
    }

    private static List<String> told(Supplier<Reply> action) {
        return sentBy(action).stream().map(Sms::text).map(text -> text.replaceAll(" le \\d+/\\d+ à \\d+h\\d+ .*", ""))
                .sorted().toList();
    }

    private static Reply changePassword(AccountUser user) {
        return user.send("PUT", "/account/password",
                map("currentPassword", Person.PASSWORD, "newPassword", OTHER_PASSWORD));
    }

    @Test
    void anotherPasswordIsTold() {
        var user = Unreached.now().user();

        assertThat(sentBy(() -> changePassword(user))).singleElement().satisfies(sms -> {
            assertThat(sms.to()).isEqualTo(MOBILE);
            assertThat(sms.text()).matches("Assurance maladie : votre mot de passe a changé le \\d+/\\d+ à \\d+h\\d+"
                    + " \\(heure de Paris\\)\\. Pas vous \\? Appelez le 36 46\\.");
        });
    }

    @Test
    void soIsAResetByARecoveryCode() {
        var owner = Unreached.now();

        assertThat(told(() -> application.api().post("/password-resets/confirmation", map("nir",
                owner.user().person().nir(), "recoveryCode", owner.codes().getFirst(), "password", OTHER_PASSWORD))))
                .containsExactly("Assurance maladie : un code de secours a servi",
                        "Assurance maladie : votre mot de passe a changé");
    }

    @Test
    void soAreNewRecoveryCodes() {
        var user = AccountUser.of(application);
        var code = user.code();
        news.tell(news.lastEmail(user.person()), MailNews.PERMANENT);

        assertThat(told(() -> user.post("/account/recovery-codes", null, stepUp(code))))
                .containsExactly("Assurance maladie : de nouveaux codes de secours ont été créés");
    }

    @Test
    void soIsAnotherAddressWhenItIsAskedForAndWhenItCounts() {
        var owner = Unreached.now();
        var email = Person.next().email();

        assertThat(told(() -> owner.user().send("PATCH", "/account/contact", map("email", email), owner.code(0))))
                .containsExactly("Assurance maladie : un code de secours a servi",
                        "Assurance maladie : une autre adresse e-mail a été demandée");
        assertThat(told(() -> application.api().post("/account/contact/email-confirmation",
                map("token", Application.token(application.runner().mails().sent(email).getFirst())))))
                .containsExactly("Assurance maladie : votre adresse e-mail a changé");
    }

    /** Telephones count at once, so that whoever sits in the session would change the number first. */
    @Test
    void theMobileThatServedBeforeIsToldToo() {
        var user = Unreached.now().user();
        user.send("PATCH", "/account/contact", map("mobilePhone", "06 39 98 56 78"));

        assertThat(sentBy(() -> changePassword(user)).stream().map(Sms::to))
                .containsExactlyInAnyOrder(MOBILE, "+33639985678");
    }

    @Test
    void whoseEmailsArriveHearsOfItByEmailAlone() {
        var user = AccountUser.of(application);
        var before = user.mails().size();

        assertThat(sentBy(() -> changePassword(user))).isEmpty();
        assertThat(user.mails()).hasSize(before + 1);
    }

    @Test
    void whoHasNeitherAddressNorMobileIsNotKeptFromIt() {
        var person = application.person();
        var body = person.application();
        body.put("contact",
                map("email", person.email(), "preferences", map("email", true, "sms", false, "phone", false)));
        application.api().post("/accounts", body);
        application.settle();
        application.validate(person);
        var user = new AccountUser(application, person, application.logIn(person));
        news.tell(news.lastEmail(person), MailNews.PERMANENT);

        assertThat(sentBy(() -> changePassword(user))).isEmpty();
    }
}
