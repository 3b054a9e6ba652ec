package fr.compteassure.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page without a mouse, without sight, on a small screen. */
class VerificationAccessTest {
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

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void nothingStandsInTheWayOfAnybodyInAnyState(int width) {
        try (var page = VerificationPage.of(chromium, application, width)) {
            var visit = page.visit();
            visit.assertAccessible("without a document");
            page.scan(code);
            visit.assertAccessible("a true document");
            page.compare("", "", "", "", "", "", "");
            visit.assertAccessible("names that are missing");
            page.compare("2026-351-Y9A3QDWG", "A", "B", "1/1/2000", "A", "B", "1/1/2000");
            visit.assertAccessible("names that differ");
            page.scan(code.with(3, "Jeanne Lefèvre"));
            visit.assertAccessible("a forged fact");
            page.mistype("ABC");
            visit.assertAccessible("a code that is too short");
            page.type("0000 0000 0000 0000");
            visit.assertAccessible("an unknown code");
            page.scan("0000.AAAA");
            visit.assertAccessible("a scan that was cut");
            page.choose("a.pdf", file);
            visit.assertAccessible("a file as it was issued");
            visit.profile().setOffline(true);
            page.scan(code.code());
            visit.assertAccessible("no network");
        }
    }

    @Test
    void theKeyboardAloneDoesItAll(@TempDir Path folder) throws IOException {
        var onDisk = Files.write(folder.resolve("attestation.pdf"), file);
        try (var page = VerificationPage.of(chromium, application)) {
            var visit = page.visit();
            var browser = visit.page();
            visit.tabTo(browser.locator("#code")).type(code.code());
            page.decided(() -> visit.press("Enter"));
            assertThat(page.verdict()).startsWith("Code connu");

            page.scan(code);
            visit.tabTo(browser.locator("#names summary")).press("Enter");
            for (var typed : new String[]{PrintedNumber.of(file), "Lefèvre", "Jean Noël", "", "Lefèvre", "Zoé",
                    "01/06/2015"}) {
                visit.press("Tab").type(typed);
            }
            visit.press("Tab", "Enter");
            browser.locator("#names-result:focus").waitFor();
            visit.press("Tab");
            assertThat(browser.locator("#birthDate-0").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat((String) browser.evaluate("() => document.activeElement.getAttribute('href')"))
                    .as("the link to what is wrong").isEqualTo("#birthDate-0");

            visit.tabTo(browser.locator("#file"));
            var chooser = browser.waitForFileChooser(() -> visit.press("Space"));
            page.decided(() -> chooser.setFiles(onDisk));
            assertThat(page.verdict()).startsWith("Fichier d’origine");
        }
    }

    @Test
    void theOutcomeIsWhereTheFocusIsAndInTheTitle() {
        try (var page = VerificationPage.of(chromium, application).scan(code)) {
            var browser = page.visit().page();
            assertThat(browser.locator("h2#verdict:focus").count()).isOne();
            assertThat(browser.title()).startsWith(browser.locator("#verdict").textContent())
                    .endsWith("Vérifier un document – Compte assuré");
            assertThat(browser.locator("[role=status]#progress").count()).isOne();
        }
    }
}
