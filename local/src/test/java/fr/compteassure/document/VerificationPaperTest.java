package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.browser.Chromium;
import java.time.YearMonth;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page beside the paper: the same words, until when they hold, and what of them nobody checked. */
class VerificationPaperTest {
    private static final String CODE = "0123456789ABCDEF";
    private static final String SIGNED = "Signature bonne, code non vérifié";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.start();

    private static DemoDocuments demo;
    private static QrCodeInHand rights;
    private static QrCodeInHand statement;

    @BeforeAll
    static void issue() {
        demo = new DemoDocuments(application);
        rights = read(demo.rights());
        statement = read(demo.statement());
    }

    private static QrCodeInHand read(Reply document) {
        return QrCodeInHand.of(DocumentUser.file(document));
    }

    private static VerificationPage page() {
        return VerificationPage.of(chromium, application);
    }

    /** Facts with the fund's own signature under them, of which the page finds out by itself. */
    private static QrCodeInHand signed(String facts) {
        var signature = new FactsSigner(application.cloud()).sign(facts.getBytes(UTF_8));
        return new QrCodeInHand(rights.address(), CODE, facts, signature);
    }

    /** The page while the register cannot be asked. */
    private static VerificationPage alone() {
        return page().answering("verifications/*", 500, "Un incident est survenu.");
    }

    @Test
    void aCertificateThatIsPastIsNotGreen() {
        try (var page = page().on("2031-01-01")) {
            assertThat(page.scan(rights).verdict()).isEqualTo("Document délivré, mais ses dates sont passées");
            assertThat(page.said()).contains("Les dates de ce document sont passées");
            assertThat(page.visit().page().locator("#result.unsure").count()).isOne();
            assertThat(page.scan(rights.code()).verdict()).startsWith("Code connu, mais les dates");
            assertThat(page.choose("a.pdf", DocumentUser.file(demo.rights())).verdict())
                    .isEqualTo("Fichier d’origine, mais ses dates sont passées");

            assertThat(page.scan(statement).verdict()).startsWith("Document délivré : comparez");
            assertThat(page.said()).doesNotContain("sont passées", "Valable jusqu’au");
        }
    }

    /** Days of issue, the last day of the rights, the last one of the certificate and the one after it. */
    @ParameterizedTest
    @CsvSource({"20261123,20301231,22 novembre 2027,2027-11-22,2027-11-23",
            "20270101,20301231,31 décembre 2027,2027-12-31,2028-01-01",
            "20280229,20301231,27 février 2029,2029-02-27,2029-02-28",
            "20270301,20301231,29 février 2028,2028-02-29,2028-03-01",
            "20261123,20270301,1er mars 2027,2027-03-01,2027-03-02"})
    void aCertificateOfRightsHoldsAsLongAsItPrints(String issued, String end, String until, String last, String after) {
        var facts = signed(
                "R|%s|%s|Jean Lefèvre|19850312|20200101/%s|0|0||AAAAAAAAAAAAAAAA".formatted(CODE, issued, end));
        try (var page = alone().on(last).scan(facts)) {
            assertThat(page.verdict()).isEqualTo(SIGNED);
            assertThat(page.fact("Valable jusqu’au")).isEqualTo(until);
            assertThat(page.said()).contains("celles du jour de la délivrance").doesNotContain("sont passées");
        }
        try (var page = alone().on(after).scan(facts)) {
            assertThat(page.said()).contains("Les dates de ce document sont passées");
        }
    }

    @Test
    void whatTellsOfRightsThatHadEndedPrintsNoValidity() {
        var facts = signed("R|%s|20261123|Jean Lefèvre|19850312|20200101/20261122|0|0||A".formatted(CODE));
        try (var page = alone().scan(facts)) {
            assertThat(page.said()).contains("sont passées").doesNotContain("Valable jusqu’au");
        }
    }

    @Test
    void aStatementOfAMonthThatRunsIsProvisionalAndNamesNobodyToCompare() {
        var user = demo.user("Lefèvre");
        try (var page = page().scan(statement)) {
            assertThat(page.fact("Document")).isEqualTo("Relevé mensuel");
            assertThat(page.offersNames()).isFalse();

            page.scan(read(DocumentUser.issued(user.statement(YearMonth.from(user.today())))));
            assertThat(page.fact("Document")).isEqualTo("Relevé provisoire");
            assertThat(page.offersNames()).isFalse();
        }
    }

    @Test
    void whatWasNotCheckedIsSaidOfEveryKind() {
        try (var page = page()) {
            page.scan(rights);
            assertThat(page.said()).contains(
                    "Le reste du papier (numéro de sécurité sociale, adresse, médecin traitant",
                    "n’est pas vérifié ici ; seul le fichier d’origine le prouve");
            page.scan(rights.code());
            assertThat(page.said()).contains("seul le fichier d’origine le prouve");
            page.scan(read(demo.allowances()));
            assertThat(page.said()).contains("jours, montants bruts", "seul le fichier d’origine le prouve");
            page.scan(statement);
            assertThat(page.said()).contains("détail et destinataire", "seul le fichier d’origine le prouve");
        }
    }

    @Test
    void aEuropeanCertificateHasAPageForEachPerson() {
        var title = "Certificat provisoire de remplacement de la carte européenne d’assurance maladie";
        try (var page = page().scan(QrCodeInHand.of(DocumentUser.file((String) demo.european().get("downloadUrl"))))) {
            assertThat(page.fact("Document")).isEqualTo(title);
            assertThat(page.said()).contains("une page peut être présentée seule");
            assertThat(page.visit().text("#names")).contains("il faut toutes ses pages");

            page.scan(rights);
            assertThat(page.said()).doesNotContain("une page par personne");
            assertThat(page.visit().page().locator("#names-pages").isVisible()).isFalse();
        }
    }
}
