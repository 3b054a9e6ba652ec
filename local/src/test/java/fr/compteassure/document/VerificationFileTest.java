package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.browser.Chromium;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says of a file: it is the one that was issued, or it is not, which accuses nobody. */
class VerificationFileTest {
    private static final int MEGABYTE = 1 << 20;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private static byte[] file;
    private static QrCodeInHand code;

    @BeforeAll
    static void issue() {
        file = DocumentUser.file(DocumentUser.of(application).rights());
        code = QrCodeInHand.of(file);
    }

    private static VerificationPage page() {
        return VerificationPage.of(chromium, application);
    }

    @Test
    void aFileAsItWasIssuedIsRecognisedAndNotUploaded() throws Exception {
        try (var page = page()) {
            var sent = new ArrayList<String>();
            page.visit().page().onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.postData());
                }
            });
            page.choose("attestation.pdf", file);

            assertThat(page.verdict()).isEqualTo("Fichier d’origine : rien n’y a été changé");
            assertThat(page.said()).contains("Fichier : attestation.pdf", "bien la personne qui vous le présente");
            assertThat(page.fact("Initiales du titulaire")).isEqualTo("J. L.");
            assertThat(sent).singleElement()
                    .satisfies(body -> assertThat(JSON.std.mapFrom(body)).containsOnlyKeys("sha256"));
        }
    }

    @Test
    void aFileThatIsDroppedAnywhereOnThePageIsChecked() {
        try (var page = page().drop(file, 0)) {
            assertThat(page.verdict()).startsWith("Fichier d’origine");
        }
    }

    @Test
    void aChangedFileAccusesNobodyAndLeadsToTheCode() {
        var changed = file.clone();
        changed[changed.length - 10] ^= 1;
        try (var page = page().choose("attestation.pdf", changed)) {
            assertThat(page.verdict()).isEqualTo("Ce fichier n’est pas un fichier d’origine");
            assertThat(page.said()).contains("Cela n’accuse personne : un simple « Enregistrer sous »",
                    "Vérifiez plutôt le code imprimé").doesNotContainIgnoringCase("faux");
        }
    }

    @Test
    void aFileIsHeldAgainstTheCodeThatWasCheckedBefore() {
        var other = DocumentUser.file(DocumentUser.of(application).rights());
        try (var page = page().scan(code).choose("attestation.pdf", file)) {
            assertThat(page.verdict()).startsWith("Fichier d’origine : rien");
            page.choose("autre.pdf", other);
            assertThat(page.verdict()).isEqualTo("Fichier d’origine, mais d’un autre document");
            assertThat(page.said()).contains(code.code().substring(0, 4));
        }
    }

    @Test
    void whatCannotBeAnIssuedFileIsToldWithoutAsking() {
        try (var page = page().answering("verifications", 500, "must not be asked")) {
            page.choose("photo.jpg", "JFIF".getBytes(UTF_8));
            assertThat(page.verdict()).isEqualTo("Ce fichier n’est pas un PDF");
            page.choose("vide.pdf", new byte[0]);
            assertThat(page.verdict()).isEqualTo("Ce fichier est vide");
            page.drop(file, 20 * MEGABYTE);
            assertThat(page.verdict()).startsWith("Ce fichier est trop grand");
        }
    }

    @Test
    void withoutNetworkTheFileIsNotJudged() {
        try (var page = page()) {
            page.visit().profile().setOffline(true);
            page.choose("attestation.pdf", file);
            assertThat(page.verdict()).isEqualTo("Le fichier n’a pas pu être vérifié");

            page.visit().profile().setOffline(false);
            assertThat(page.retry().verdict()).startsWith("Fichier d’origine");
        }
    }
}
