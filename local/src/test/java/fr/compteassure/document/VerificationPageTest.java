package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.browser.Chromium;
import fr.compteassure.browser.Visit;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says of the demonstration's documents: true ones, and all that a forger may try with them. */
class VerificationPageTest {
    private static final String ISSUED = "Document délivré : comparez-le avec le papier";
    private static final String NOT_SIGNED = "Ce QR code n’est pas signé par l’assurance maladie";

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

    /** These facts with the fund's own signature under them. */
    private static QrCodeInHand signed(String code, String facts) {
        var signature = new FactsSigner(application.cloud()).sign(facts.getBytes(UTF_8));
        return new QrCodeInHand(rights.address(), code, facts, signature);
    }

    private static String euros(String cents) {
        return Visit.plain(NumberFormat.getCurrencyInstance(Locale.FRANCE).format(Long.parseLong(cents) / 100.0));
    }

    @Test
    void aTrueDocumentIsToldInWordsToBeComparedWithThePaper() {
        try (var page = page().scan(rights)) {
            assertThat(page.verdict()).isEqualTo(ISSUED);
            assertThat(page.fact("Document")).isEqualTo("Attestation de droits à l’assurance maladie");
            assertThat(page.fact("Titulaire")).isEqualTo("Éloïse D’Arc-Le Goff");
            assertThat(page.fact("Date de naissance du titulaire")).isEqualTo("24 novembre 1991");
            assertThat(page.fact("Droits")).isEqualTo("du 1er avril 2021 au 31 décembre 2030");
            assertThat(page.fact("Autres personnes sur le document")).isEqualTo("3 : G. D., M. D. et N. D.");
            assertThat(page.fact("Exonération ou complémentaire")).isEqualTo("le document n’en indique pas");
            assertThat(page.fact("Code de vérification")).isEqualTo(rights.code().replaceAll("(.{4})(?=.)", "$1-"));
            assertThat(page.said()).contains("Comparez chaque ligne").doesNotContain("authentique");
            assertThat(page.visit().page().title()).startsWith(Visit.plain(ISSUED).substring(0, 8));
        }
    }

    @Test
    void documentsOfEveryKindAreRecognised() {
        try (var page = page()) {
            page.scan(read(demo.rightsWithExemption()));
            assertThat(page.verdict()).isEqualTo(ISSUED);
            assertThat(page.fact("Exonération ou complémentaire")).isEqualTo("le document en indique une");

            var allowances = read(demo.allowances());
            page.scan(allowances);
            assertThat(page.verdict()).isEqualTo(ISSUED);
            assertThat(page.fact("Document")).isEqualTo("Attestation de paiement d’indemnités journalières");
            assertThat(page.fact("Net versé")).isEqualTo(euros(allowances.parts().get(8)));

            page.scan(statement);
            assertThat(page.verdict()).isEqualTo(ISSUED);
            assertThat(page.fact("Mois")).endsWith(statement.parts().get(5).substring(0, 4));
            assertThat(page.fact("Total")).isEqualTo(euros(statement.parts().get(8)));

            page.scan(QrCodeInHand.of(DocumentUser.file((String) demo.european().get("downloadUrl"))));
            assertThat(page.verdict()).isEqualTo(ISSUED);
            assertThat(page.fact("Autres personnes sur le document")).isEqualTo("1 : L. B.");
            assertThat(page.said()).contains("Compare each line with the paper");
        }
    }

    @Test
    void aForgeryOfAnyFactIsFound() {
        var forged = Map.of(0, "E", 1, statement.code(), 2, "20260101", 3, "Éloïse Autre", 4, "19911123",
                5, "20210401/20401231", 6, "3 G. D.,M. D.,A. D.", 7, "1", 9, "AAAAAAAAAAAAAAAA");
        try (var page = page()) {
            forged.forEach((place, fact) -> {
                page.scan(rights.with(place, fact));
                assertThat(page.verdict()).as("fact " + place).isEqualTo(NOT_SIGNED);
                assertThat(page.said()).as("fact " + place).contains("Ce qui a été délivré sous ce code", "É. D.")
                        .doesNotContain("Éloïse");
            });
            page.scan(statement.with(8, statement.parts().get(8) + "0"));
            assertThat(page.verdict()).isEqualTo(NOT_SIGNED);
            assertThat(page.fact("Total")).isEqualTo(euros(statement.parts().get(8)));
        }
    }

    @Test
    void trueFactsUnderTheCodeOfAnotherDocumentAreFound() {
        try (var page = page()) {
            page.scan(new QrCodeInHand(rights.address(), statement.code(), rights.facts(), rights.signature()));

            assertThat(page.verdict()).isEqualTo("Ce QR code mélange deux documents");
            assertThat(page.said()).doesNotContain("Éloïse", "Comparez").contains("ne vous fiez pas",
                    "Ce qui a été délivré sous ce code");
        }
    }

    @Test
    void whatTheFundSignedButItsRegisterDoesNotKnowIsNotTrusted() {
        try (var page = page()) {
            page.scan(signed("0123456789ABCDEF", rights.with(1, "0123456789ABCDEF").facts()));
            assertThat(page.verdict()).isEqualTo("Signature bonne, mais code inconnu");

            page.scan(signed(rights.code(), rights.with(7, "1").facts()));
            assertThat(page.verdict()).isEqualTo("Ce QR code et l’assurance maladie se contredisent");
        }
    }

    @Test
    void aScanThatWasCutIsNotTakenForAForgery() {
        var whole = VerificationPage.fragment(rights);
        try (var page = page()) {
            for (int length : new int[]{whole.length() - 1, whole.length() - 60, 40, 17, 9}) {
                page.scan(whole.substring(0, length));
                if (length == 17) {
                    assertThat(page.verdict()).as("the code and a dot").startsWith("Code connu");
                } else {
                    assertThat(page.verdict()).isEqualTo("QR code ou adresse incomplets");
                }
            }
            page.scan(whole.substring(0, 40));
            page.decided(() -> page.visit().page().locator("#by-code button").click());
            assertThat(page.verdict()).as("the code of the scan is in its field").startsWith("Code connu");
        }
    }

    @Test
    void aLinkThatAMailProgramTouchedIsReadAsItWasPrinted() {
        var whole = VerificationPage.fragment(rights);
        var grouped = rights.code().replaceAll("(.{4})(?=.)", "$1-");
        try (var page = page()) {
            for (var touched : List.of(whole + "?fbclid=abc", whole + "&utm_source=mail", whole + "%20",
                    whole + "%3Fa=b",
                    "%20" + whole.replace(".", ".%0A"))) {
                assertThat(page.scan(touched).verdict()).as(touched).isEqualTo(ISSUED);
            }
            for (var touched : List.of(rights.code() + "?fbclid=abc", grouped.replace("-", "%20"),
                    grouped.replace("-", "%E2%80%93") + "%3E")) {
                assertThat(page.scan(touched).verdict()).as(touched).startsWith("Code connu");
            }
        }
    }

    @Test
    void whatWasFoundDoesNotOutliveACodeThatIsNone() {
        try (var page = page().scan(rights)) {
            assertThat(page.mistype("7KQ4-M2XP-9DTR")).contains("vous en avez tapé 12");
            assertThat(page.isBlank()).isTrue();
            assertThat(page.visit().page().title()).startsWith("Vérifier un document");

            assertThat(page.type(rights.code()).verdict()).startsWith("Code connu");
            page.mistype("");
            assertThat(page.isBlank()).isTrue();
            assertThat(page.type(rights.code()).verdict()).as("the same code again").startsWith("Code connu");
        }
    }

    @Test
    void aCodeIsTypedAsPeopleTypeIt() {
        var typed = rights.code().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l')
                .replaceAll("(.{4})(?=.)", "$1 - ");
        try (var page = page().type(typed)) {
            assertThat(page.verdict()).isEqualTo("Code connu : comparez avec le papier");
            assertThat(page.fact("Initiales du titulaire")).isEqualTo("É. D.");

            assertThat(page.mistype("7KQ4-M2XP-9DTR")).contains("vous en avez tapé 12");
            assertThat(page.mistype("7KQ4-M2XP-9DTR-0A1U")).contains("pas ce caractère : U");
            page.type("7KQ4-M2XP-9DTR-0A1B");
            assertThat(page.verdict()).isEqualTo("Code inconnu");
            assertThat(page.visit().text("#code-error")).isEmpty();
        }
    }

    @Test
    void theWayBackLeadsToWhatWasCheckedBefore() {
        try (var page = page().scan(statement).type(rights.code())) {
            assertThat(page.verdict()).startsWith("Code connu");

            assertThat(page.back().fact("Titulaire")).isEqualTo("Jean Lefèvre");
            page.visit().page().goBack();
            page.visit().page().waitForFunction("() => document.getElementById('result').hidden");
        }
    }
}
