package fr.compteassure.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.browser.Chromium;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says when it cannot ask, or cannot compute: what is certain all the same, and nothing more. */
class VerificationTroubleTest {
    private static final String SIGNED = "Signature bonne, code non vérifié";
    private static final String NOTHING = "Rien n’a pu être vérifié";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private static QrCodeInHand code;

    @BeforeAll
    static void issue() {
        code = QrCodeInHand.of(DocumentUser.file(DocumentUser.of(application).rights()));
    }

    private static VerificationPage page() {
        return VerificationPage.of(chromium, application);
    }

    @Test
    void withoutNetworkThePageChecksTheSignatureByItself() {
        try (var page = page()) {
            page.visit().page().waitForResponse("**/api/verification-key", () -> page.visit().page().reload());
            page.visit().profile().setOffline(true);
            page.scan(code);

            assertThat(page.verdict()).isEqualTo(SIGNED);
            assertThat(page.fact("Titulaire")).isEqualTo("Jean Lefèvre");
            assertThat(page.said()).contains("pas de connexion");
            page.scan(code.with(3, "Jeanne Lefèvre"));
            assertThat(page.verdict()).startsWith("Ce QR code n’est pas signé");
            assertThat(page.said()).doesNotContain("Jeanne", "Voici ce qu’elle en sait");

            page.scan(code);
            page.visit().profile().setOffline(false);
            assertThat(page.retry().verdict()).startsWith("Document délivré");
        }
    }

    @Test
    void withoutTheKeyNothingIsSaidOfWhatIsNotProved() {
        try (var page = page().answering("verification-key", 503, "")) {
            page.visit().page().reload();
            page.scan(code);
            assertThat(page.verdict()).startsWith("Code connu");
            assertThat(page.said()).contains("La signature du QR code n’a pas pu être vérifiée", "J. L.")
                    .doesNotContain("Jean Lefèvre");

            page.visit().profile().setOffline(true);
            page.scan(code.with(3, "Jeanne Lefèvre"));
            assertThat(page.verdict()).isEqualTo(NOTHING);
            assertThat(page.said()).doesNotContain("Jeanne").contains("ni en bien ni en mal");
        }
    }

    @Test
    void whoAskedTooOftenIsToldWhatIsCertainAndWhenToAskAgain() {
        try (var page = page().answering("verifications/*", 429, "Réessayez dans 12 minutes.")) {
            page.scan(code);
            assertThat(page.verdict()).isEqualTo(SIGNED);
            assertThat(page.said()).contains("Réessayez dans 12 minutes.");

            assertThat(page.type(code.code()).verdict()).isEqualTo(NOTHING);
            page.visit().page().unroute("**/api/verifications/*");
            assertThat(page.retry().verdict()).startsWith("Code connu");
        }
    }

    @Test
    void aTroubleOfTheServiceIsNotOneOfTheDocument() {
        try (var page = page().answering("verifications/*", 500, "Un incident est survenu.")) {
            page.scan(code.code());

            assertThat(page.verdict()).isEqualTo(NOTHING);
            assertThat(page.said()).contains("Un incident est survenu.");
        }
    }

    @Test
    void theLastOfTwoScansIsTheOneThatIsShown() {
        try (var page = page()) {
            var browser = page.visit().page();
            browser.evaluate("code => { const send = window.fetch; window.fetch = async (...request) => {"
                    + " const answer = await send(...request);"
                    + " if (request[0].endsWith(code)) { await new Promise(done => setTimeout(done, 300)); }"
                    + " return answer; }; }", code.code());
            page.visit().open("/verification#" + code.code());
            browser.evaluate("() => { location.hash = '0000000000000000'; }");
            browser.locator("#result.bad").waitFor();
            browser.waitForTimeout(600);

            assertThat(page.verdict()).isEqualTo("Code inconnu");
        }
    }

    @Test
    void aBrowserWithoutCryptographyChecksTheCode() {
        try (var page = page()) {
            page.visit().page()
                    .addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })");
            page.visit().page().reload();
            page.scan(code);
            assertThat(page.verdict()).startsWith("Code connu");
            assertThat(page.said()).contains("n’a pas pu être vérifiée sur cet appareil");

            page.choose("a.pdf", "%PDF-".getBytes());
            assertThat(page.verdict()).isEqualTo("Votre navigateur ne peut pas vérifier un fichier ici");
        }
    }
}
