package fr.compteassure.browser;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.browser.Pages.assertTold;
import static fr.compteassure.browser.Pages.press;
import static fr.compteassure.browser.Pages.shown;
import static fr.compteassure.browser.Pages.type;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that one logs in to. */
class AccountPagesTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private final AccountUser user = AccountUser.of(application);

    private static Visit at(String path) {
        return chromium.visit(application.runner().uri(), 320).open(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "requests", "messages", "appointments"})
    void oneLogsInAndOutWithTheKeyboardAlone(String page) {
        try (var visit = at("/" + page)) {
            assertThat(visit.page().title()).startsWith("Connexion – ");
            press(visit, "#log-in button");
            assertTold(visit, "result", "Indiquez votre mot de passe.");
            visit.assertAccessible("nothing typed");
            press(visit, "#result a[href='#nir']");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("nir");
            assertThat(visit.page().locator("#nir").getAttribute("aria-invalid")).isEqualTo("true");

            visit.type(user.person().nir());
            type(visit, "#password", AccountUser.WRONG).press("Enter");
            assertTold(visit, "result", "mot de passe n’est pas le bon");
            assertThat(visit.page().title()).startsWith("Erreur – ");

            Pages.logIn(visit, user.person(), page);
            visit.assertAccessible("logged in");
            assertThat(visit.page().locator("#password").inputValue()).isEmpty();

            press(visit, "#log-out");
            assertTold(visit, "result", "Déconnexion réussie.");
            assertThat(visit.page().locator("#" + page).isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"bounce, documents, ne reçoit plus nos messages", "complaint, messages, désactivez puis réactivez"})
    void whomEmailsDoNotReachIsToldAtTheNextLogIn(String what, String page, String told) {
        var member = AccountUser.of(application, application.person().whoseEmails(what));
        member.code();
        application.settle();
        try (var visit = at("/" + page)) {
            Pages.logIn(visit, member.person(), page);
            assertThat(visit.text("#" + page + " > .notice")).contains(told).contains("36 46");
            visit.assertAccessible("told of the address");

            press(visit, "#log-out");
            assertTold(visit, "result", "Déconnexion réussie.");
            Pages.logIn(visit, user.person(), page);
            assertThat(visit.page().locator("#" + page + " > .notice").isVisible()).isFalse();
        }
    }

    @Test
    void aPageThatOneComesBackToHoldsNothingOfASession() {
        try (var visit = at("/requests")) {
            Pages.logIn(visit, user.person(), "requests");
            visit.open("/");
            visit.page().goBack();
            shown(visit, "#log-in");

            Pages.logIn(visit, user.person(), "requests");
            // As a browser tells that kept the page as it was left; this one keeps none.
            visit.page().evaluate("() => { dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");
            shown(visit, "#log-in");
            assertThat(visit.page().locator("#requests").isVisible()).isFalse();
        }
    }

    @Test
    void aMessageIsWrittenAndItsThreadRead() {
        try (var visit = at("/messages")) {
            Pages.logIn(visit, user.person(), "messages");
            press(visit, "#new summary");
            press(visit, "#write button");
            assertTold(visit, "result", "Certaines informations manquent");
            visit.assertAccessible("nothing written");

            visit.tabTo(visit.page().locator("#subject")).press("ArrowDown");
            type(visit, "#title", "Remboursement de mai");
            type(visit, "#body-first", "Bonjour, je ne trouve pas mon e-mail.");
            press(visit, "#write button");
            assertTold(visit, "result", "Votre message est envoyé.");
            press(visit, "#list summary");
            shown(visit, "#list .typed");
            visit.assertAccessible("a thread");
        }
    }

    @Test
    void aRequestIsReadAndWithdrawn() {
        assertThat(user.post("/requests/vitale-card-reports",
                map("kind", "FAULTY", "person", "INSURED", "occurredOn", application.cloud().today().toString()))
                .status()).isEqualTo(201);
        assertThat(user.post("/requests/vitale-card-orders", map("person", "INSURED")).status()).isEqualTo(201);
        try (var visit = at("/requests")) {
            Pages.logIn(visit, user.person(), "requests");
            press(visit, "summary:has-text('Commande')");
            shown(visit, "button:has-text('Retirer')");
            visit.assertAccessible("a request");
            press(visit, "button:has-text('Envoyer ce fichier') >> nth=0");
            visit.page().locator("#result:has-text('Choisissez d’abord un fichier.')").waitFor();

            press(visit, "button:has-text('Retirer')");
            assertTold(visit, "result", "Votre demande est retirée.");
        }
    }
}
