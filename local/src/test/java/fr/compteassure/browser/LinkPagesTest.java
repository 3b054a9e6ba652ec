package fr.compteassure.browser;

import static fr.compteassure.acceptance.AccountUser.OTHER_PASSWORD;
import static fr.compteassure.acceptance.AccountUser.WRONG;
import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.browser.Pages.assertTold;
import static fr.compteassure.browser.Pages.press;
import static fr.compteassure.browser.Pages.type;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that links of e-mails open, whatever becomes of the link. */
class LinkPagesTest {
    private static final String IBAN = "FR7630006000011234567890189";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private static Visit at(String path) {
        return chromium.visit(application.runner().uri(), 320).open(path);
    }

    /** The link to a page in the e-mails of somebody. */
    private static String link(AccountUser user, String page) {
        return page + "#token=" + Application.token(user.mails().stream()
                .filter(mail -> mail.text().contains(page + "#token=")).findFirst().orElseThrow());
    }

    /** Says the same when it is loaded again, and bears no token any more. */
    private static void assertSpent(Visit visit, String page, String told) {
        assertThat(visit.page().url()).endsWith(page);
        visit.page().reload();
        assertTold(visit, "result", told);
        visit.assertAccessible(page + " loaded again");
    }

    @ParameterizedTest
    @CsvSource({"/validation, #ask button", "/email, #ask button", "/unlocking, #ask button", "/stop, #ask button"})
    void aLinkThatIsMadeUpIsNotOurs(String page, String button) {
        try (var visit = at(page + "#token=AbC")) {
            visit.assertAccessible(page + " with a link");
            press(visit, button);

            assertTold(visit, "result", "Ce lien n’est pas reconnu.");
            assertThat(visit.page().title()).startsWith("Erreur – ");
            visit.assertAccessible(page + " with a link that is made up");
            assertSpent(visit, page, "Ce lien n’est pas reconnu.");
        }
    }

    @ParameterizedTest
    @CsvSource({"/validation, Cette page s’ouvre par le lien", "/email, Cette page s’ouvre par le lien",
            "/unlocking, Cette page s’ouvre par le lien", "/stop, Cette page s’ouvre par le lien"})
    void whoeverComesWithoutALinkIsToldWhereItIs(String page, String told) {
        try (var visit = at(page)) {
            assertTold(visit, "result", told);
            assertThat(visit.page().locator("#ask").isVisible()).isFalse();
        }
    }

    @Test
    void anAccountIsValidatedOnceTheNetworkIsBack() {
        var person = application.applicant();
        var link = "/validation#token=" + application.token(person);
        try (var visit = at(link)) {
            visit.page().reload();
            visit.profile().setOffline(true);
            press(visit, "#ask button");
            assertTold(visit, "result", "Le service est injoignable. Vérifiez votre connexion, puis réessayez.");

            visit.profile().setOffline(false);
            press(visit, "#ask button");
            assertTold(visit, "result", "Votre compte est validé.");
            assertThat(visit.page().title()).startsWith("C’est fait – ");
            visit.assertAccessible("validated");
            assertSpent(visit, "/validation", "Votre compte est validé.");

            visit.open(link);
            press(visit, "#ask button");
            assertTold(visit, "result", "Votre compte est validé.");
        }
    }

    @Test
    void whoeverHasNoLinkGetsAnotherEmail() {
        var person = application.applicant();
        try (var visit = at("/validation")) {
            press(visit, "#again button");
            assertTold(visit, "asked", "Certaines informations manquent");
            visit.assertAccessible("nothing typed");
            press(visit, "#asked a[href='#email']");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("email");

            visit.type(person.email());
            visit.press("Shift+Tab").type(person.nir()).press("Enter");
            assertTold(visit, "asked", "un e-mail y part");
        }
        assertThat(application.mails(person)).hasSize(2);
    }

    @Test
    void aNewAddressIsConfirmed() {
        var user = AccountUser.of(application);
        var email = Person.next().email();
        user.send("PATCH", "/account/contact", map("email", email), stepUp(user.code()));
        application.settle();
        try (var visit = at("/email#token=" + Application.token(application.runner().mails().sent(email).getFirst()))) {
            press(visit, "#ask button");

            assertTold(visit, "result", "Votre nouvelle adresse e-mail est confirmée.");
            assertThat((boolean) visit.page().locator("#result .whole").first()
                    .evaluate("word => getComputedStyle(word).whiteSpace === 'nowrap'")).isTrue();
            assertSpent(visit, "/email", "Votre nouvelle adresse e-mail est confirmée.");
        }
    }

    @Test
    void aBrowserThatWasUnlockedLogsIn() {
        var user = AccountUser.of(application);
        for (int i = 0; i < 6; i++) {
            user.logIn(WRONG);
        }
        try (var visit = at(link(user, "/unlocking"))) {
            press(visit, "#ask button");
            assertTold(visit, "result", "La connexion est de nouveau possible depuis ce navigateur.");
            assertSpent(visit, "/unlocking", "La connexion est de nouveau possible");

            visit.open("/documents");
            Pages.logIn(visit, user.person(), "documents");
        }
        assertThat(user.logIn(Person.PASSWORD).status()).as("in another browser").isEqualTo(429);
    }

    @Test
    void aPasswordIsResetByALinkThatServesOnce() {
        var user = AccountUser.of(application);
        var link = "/reset#token=" + user.resetToken();
        try (var visit = at(link)) {
            type(visit, "#password", "trop court").press("Enter");
            assertTold(visit, "chosen", "Certaines informations manquent");
            visit.assertAccessible("a password that is refused");
            assertThat(visit.page().locator("#password").getAttribute("aria-invalid")).isEqualTo("true");

            visit.page().reload();
            type(visit, "#password", OTHER_PASSWORD).press("Enter");
            assertTold(visit, "result", "Votre mot de passe est changé");
            visit.assertAccessible("reset");
            assertSpent(visit, "/reset", "Votre mot de passe est changé");

            visit.open(link);
            type(visit, "#password", OTHER_PASSWORD).press("Enter");
            assertTold(visit, "result", "Ce lien n’est plus valable");
            visit.assertAccessible("a link that served");
            type(visit, "#asking-nir", user.person().nir());
            type(visit, "#birth-date", "31/02/1985").press("Enter");
            assertTold(visit, "asked", "Indiquez une date qui existe");
        }
        assertThat(user.logIn(OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aChangeOfBankDetailsIsStoppedByWhoeverDidNotAskForIt() {
        var user = AccountUser.of(application);
        var code = user.code();
        assertThat(user.post("/requests/bank-detail-changes", map("iban", IBAN, "holder", "Jean Lefèvre"), stepUp(code))
                .status()).isEqualTo(201);
        try (var visit = at(link(user, "/stop"))) {
            press(visit, "#ask button");

            assertTold(visit, "result", "Le changement est arrêté");
            assertThat(visit.page().locator("#next").isVisible()).isTrue();
            visit.assertAccessible("stopped");
            assertSpent(visit, "/stop", "Le changement est arrêté");
        }
    }
}
