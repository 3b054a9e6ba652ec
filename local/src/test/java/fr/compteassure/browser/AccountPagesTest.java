package fr.compteassure.browser;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.browser.Pages.assertTold;
import static fr.compteassure.browser.Pages.press;
import static fr.compteassure.browser.Pages.shown;
import static fr.compteassure.browser.Pages.type;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** Ends every session of the person, as if each had been left alone. */
    private void endSessions() {
        var elsewhere = user.elsewhere();
        for (var item : (List<?>) elsewhere.get("/account/sessions").json().get("items")) {
            var session = (Map<?, ?>) item;
            if (!(boolean) session.get("current")) {
                elsewhere.send("DELETE", "/account/sessions/" + session.get("sessionId"), null);
            }
        }
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

    @Test
    void documentsAreIssuedListedAndDownloaded() {
        try (var visit = at("/documents")) {
            Pages.logIn(visit, user.person(), "documents");
            assertThat(visit.page().locator("#none").isVisible()).isTrue();
            press(visit, "summary:has-text('Attestation de droits')");
            assertThat(visit.text("#people")).contains("Zoé Lefèvre");
            visit.assertAccessible("a certificate to choose");
            visit.tabTo(visit.page().locator("#exemption")).press("Space");
            press(visit, "#rights button");

            assertTold(visit, "result", "Votre document est prêt : Attestation de droits.");
            assertThat(visit.page().title()).startsWith("Document prêt – ");
            assertThat(visit.page().locator("#list article").count()).isEqualTo(1);
            assertThat(visit.text("#list article")).containsPattern("Du 1er janvier 2020 au 31 décembre 2030\\.")
                    .containsPattern("Code de vérification : \\w{4}-\\w{4}-\\w{4}-\\w{4}\\.");
            visit.assertAccessible("issued");
            var download = visit.page().waitForDownload(() -> press(visit, "#result button"));
            assertThat(download.suggestedFilename()).startsWith("attestation-de-droits-").endsWith(".pdf");

            assertThat(visit.page().waitForDownload(() -> press(visit, "#list button")).suggestedFilename())
                    .isEqualTo(download.suggestedFilename());
            visit.assertAccessible("downloaded");
        }
    }

    @Test
    void whatIsWrongWithAPeriodStandsAtItsFields() {
        try (var visit = at("/documents")) {
            Pages.logIn(visit, user.person(), "documents");
            press(visit, "summary:has-text('Attestation d’indemnités')");
            type(visit, "#from", "31/02/2026").press("Enter");
            assertTold(visit, "result", "Du : Indiquez une date qui existe");
            visit.assertAccessible("no such day");

            press(visit, "#result a[href='#from']");
            visit.press("Control+A").type("1/12/2099").press("Enter");
            assertTold(visit, "result", "La fin de la période ne peut pas précéder son début.");
            assertThat(visit.text("#to-error")).contains("précéder");
            assertThat(visit.page().locator("#to").getAttribute("aria-invalid")).isEqualTo("true");

            type(visit, "#from", "01.10.2024");
            type(visit, "#to", "03102024").press("Enter");
            assertTold(visit, "result", "Aucune indemnité journalière n’a été versée");
            assertThat(visit.page().locator("#to").getAttribute("aria-invalid")).isEqualTo("false");
        }
    }

    @Test
    void theLinkOfAnEmailChoosesItsMonthOnce() {
        var month = application.cloud().today().minusMonths(3).toString().substring(0, 7);
        try (var visit = at("/documents#month=" + month)) {
            Pages.logIn(visit, user.person(), "documents");

            assertTold(visit, "result", "Le mois du lien est choisi dans « Relevé mensuel »");
            assertThat(shown(visit, "#month").inputValue()).isEqualTo(month);
            press(visit, "#statement button");
            assertTold(visit, "result", "il n’y a pas de relevé");

            visit.tabTo(visit.page().locator("#month")).press("Home");
            endSessions();
            press(visit, "#statement button");
            assertTold(visit, "result", "Votre session a pris fin.");
            Pages.logIn(visit, user.person(), "documents");
            assertThat(visit.page().locator("#month").inputValue()).isGreaterThan(month);
        }
    }

    @Test
    void whoeverLogsInAgainFindsWhatTheyChoseAndNobodyElseDoes() {
        try (var visit = at("/documents")) {
            Pages.logIn(visit, user.person(), "documents");
            press(visit, "summary:has-text('Attestation de droits')");
            visit.tabTo(visit.page().locator("#person-1")).press("Space");
            press(visit, "summary:has-text('Attestation d’indemnités')");
            type(visit, "#from", "01/10/2025");
            endSessions();
            press(visit, "#rights button");
            assertTold(visit, "result", "Votre session a pris fin. Connectez-vous à nouveau.");
            visit.assertAccessible("session ended");
            assertThat(visit.page().content()).doesNotContain("Zoé");

            Pages.logIn(visit, user.person(), "documents");
            assertThat(visit.page().locator("#person-1").isChecked()).isFalse();
            assertThat(visit.page().locator("#from").inputValue()).isEqualTo("01/10/2025");

            endSessions();
            press(visit, "#rights button");
            assertTold(visit, "result", "Votre session a pris fin.");
            Pages.logIn(visit, AccountUser.of(application).person(), "documents");
            assertThat(visit.page().locator("#person-1").isChecked()).isTrue();
            assertThat(visit.page().locator("#from").inputValue()).isNotEqualTo("01/10/2025");
        }
    }

    @Test
    void aPageThatOneComesBackToHoldsNothingOfASession() {
        try (var visit = at("/requests")) {
            Pages.logIn(visit, user.person(), "requests");
            visit.open("/");
            visit.page().goBack();

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

    @Test
    void noAppointmentIsFreeAndThatIsSaid() {
        try (var visit = at("/appointments")) {
            Pages.logIn(visit, user.person(), "appointments");
            visit.tabTo(visit.page().locator("#channel")).press("End");
            press(visit, "#search button");

            visit.page().locator("#result:focus:not(:has-text('…'))").waitFor();
            visit.assertAccessible("a search");
            assertThat(visit.text("#result")).matches("Choisissez un créneau.|Aucun créneau n’est libre.*");
        }
    }
}
