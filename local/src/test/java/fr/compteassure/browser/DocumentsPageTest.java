package fr.compteassure.browser;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.browser.Pages.assertTold;
import static fr.compteassure.browser.Pages.press;
import static fr.compteassure.browser.Pages.shown;
import static fr.compteassure.browser.Pages.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.payment.StoredPayments;
import fr.compteassure.value.Nir;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page that issues documents, and to which the e-mail about a statement leads. */
class DocumentsPageTest {
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

            assertTold(visit, "result", "Votre document est prêt : Attestation de droits, "
                    + "avec 1 bénéficiaire (Z. L.), sans exonération ni Complémentaire santé solidaire.");
            assertThat(visit.page().title()).startsWith("Document prêt – ");
            assertThat(visit.page().locator("#list article").count()).isEqualTo(1);
            assertThat(visit.page().locator("#list sup").first().innerText()).isEqualTo("er");
            assertThat(visit.text("#list article")).containsPattern("Du 1er janvier 2020 au 31 décembre 2030\\.")
                    .containsPattern("Code de vérification : \\w{4}-\\w{4}-\\w{4}-\\w{4} Télécharger");
            visit.assertAccessible("issued");
            var download = visit.page().waitForDownload(() -> press(visit, "#result button"));
            assertThat(download.suggestedFilename()).startsWith("attestation-de-droits-").endsWith(".pdf");

            assertThat(visit.page().waitForDownload(() -> press(visit, "#list button")).suggestedFilename())
                    .isEqualTo(download.suggestedFilename());
            visit.assertAccessible("downloaded");
        }
    }

    @Test
    void documentsOfOneKindAreToldApart() throws Exception {
        var member = user.person();
        var record = member.record();
        record.put("exemption", map("kind", "ALD", "from", "2021-03-01", "to", "2040-02-29"));
        assertThat(application.imports(JSON.std.asString(record)).json()).containsEntry("imported", 1);
        try (var visit = at("/documents")) {
            Pages.logIn(visit, member, "documents");
            press(visit, "summary:has-text('Attestation de droits')");
            press(visit, "#rights button");
            assertTold(visit, "result", "avec 1 bénéficiaire");
            visit.tabTo(visit.page().locator("#exemption")).press("Space");
            visit.tabTo(visit.page().locator("#person-1")).press("Space");
            press(visit, "#rights button");

            assertTold(visit, "result", "Votre document est prêt : Attestation de droits, pour vous seul(e), "
                    + "avec exonération ou Complémentaire santé solidaire.");
            assertThat(visit.page().locator("#list button").allTextContents()).hasSize(2).doesNotHaveDuplicates();
            assertThat(visit.text("#list")).contains("Pour vous seul(e).", "Avec exonération ou Complémentaire",
                    "Avec 1 bénéficiaire (Z. L.).", "Sans exonération ni Complémentaire santé solidaire.");
            visit.assertAccessible("two certificates");
        }
    }

    @Test
    void theStatementOfAMonthThatRunsIsCalledProvisional() {
        StoredPayments.put(application.cloud(), StoredPayments.pension(
                application.cloud().keyedHash().of(new Nir(user.person().nir())),
                application.cloud().today().withDayOfMonth(1)));
        try (var visit = at("/documents")) {
            Pages.logIn(visit, user.person(), "documents");
            press(visit, "summary:has-text('Relevé mensuel')");
            visit.tabTo(visit.page().locator("#month")).press("Home");
            press(visit, "#statement button");

            assertTold(visit, "result", "Votre document est prêt : Relevé provisoire, ");
            assertThat(visit.text("#list article h3")).startsWith("Relevé provisoire, ");
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
}
