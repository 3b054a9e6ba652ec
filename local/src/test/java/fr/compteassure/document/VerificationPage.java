package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import fr.compteassure.acceptance.Application;
import fr.compteassure.browser.Chromium;
import fr.compteassure.browser.Visit;
import java.util.Base64;
import java.util.Map;

/** The page that checks documents, as who is shown one uses it. */
final class VerificationPage implements AutoCloseable {
    private static final String PATH = "/verification";

    private final Visit visit;

    private VerificationPage(Visit visit) {
        this.visit = visit;
    }

    /** The page as it is without a document, on a desktop. */
    static VerificationPage of(Chromium chromium, Application application) {
        return of(chromium, application, 1280);
    }

    /** The same on a screen of another width, in CSS pixels. */
    static VerificationPage of(Chromium chromium, Application application, int width) {
        return new VerificationPage(chromium.visit(application.runner().uri(), width).open(PATH));
    }

    Visit visit() {
        return visit;
    }

    /** What follows the # in a QR code that says this. */
    static String fragment(QrCodeInHand code) {
        return String.join(".", code.code(), Base32.of(code.facts().getBytes(UTF_8)), Base32.of(code.signature()));
    }

    /** Scans a QR code; in a tab that shows the page already, this one changes. */
    VerificationPage scan(QrCodeInHand code) {
        return scan(fragment(code));
    }

    /** Opens an address with this behind the #. */
    VerificationPage scan(String fragment) {
        return decided(() -> visit.open(PATH + "#" + fragment));
    }

    /** Types a code and presses the key that sends it. */
    VerificationPage type(String code) {
        var field = visit.page().locator("#code");
        field.fill(code);
        return decided(() -> field.press("Enter"));
    }

    /** Types what is no code; gives back what is said of it. */
    String mistype(String code) {
        var field = visit.page().locator("#code");
        field.fill(code);
        field.press("Enter");
        return visit.text("#code-error");
    }

    /** Chooses a file. */
    VerificationPage choose(String name, byte[] content) {
        return decided(() -> visit.page().locator("#file")
                .setInputFiles(new FilePayload(name, "application/pdf", content)));
    }

    /** Drops a file on the page, somewhere, with as many zeros more at its end. */
    VerificationPage drop(byte[] content, int zeros) {
        return decided(() -> visit.page().evaluate("""
                ({ encoded, zeros }) => {
                  const bytes = Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0));
                  const files = new DataTransfer();
                  files.items.add(new File([bytes, new Uint8Array(zeros)], 'attestation.pdf'));
                  ['dragover', 'drop'].forEach((type) => document.querySelector('h1').dispatchEvent(
                    new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true })));
                }""", Map.of("encoded", Base64.getEncoder().encodeToString(content), "zeros", zeros)));
    }

    /** Does something, and waits until the page says what came of it. */
    VerificationPage decided(Runnable deed) {
        visit.page().evaluate("() => document.getElementById('verdict')?.setAttribute('data-before', '')");
        deed.run();
        visit.page().locator("#result:visible #verdict:not([data-before])").waitFor();
        return this;
    }

    /** Goes back to what was checked before. */
    VerificationPage back() {
        return decided(() -> visit.page().goBack());
    }

    /** Presses the button that does the same check again. */
    VerificationPage retry() {
        return decided(() -> visit.page().locator("#result button").click());
    }

    /** What came of the check, in a few words. */
    String verdict() {
        return visit.text("#verdict");
    }

    /** All that is said of it. */
    String said() {
        return visit.text("#result");
    }

    /** What is shown of a fact of the document, by its name. */
    String fact(String name) {
        return visit.text("//dl/div[dt[text()='%s']]/dd".formatted(name));
    }

    /** Whether the page offers to compare names. */
    boolean offersNames() {
        return visit.page().locator("#names").isVisible();
    }

    /** Whether nothing is shown of any check. */
    boolean isBlank() {
        return !visit.page().locator("#result").isVisible() && !offersNames();
    }

    /** Opens the page on another day, by the clock of the reader. */
    VerificationPage on(String day) {
        visit.page().clock().setFixedTime(day + "T12:00:00+01:00");
        return this;
    }

    /** Makes the API answer so where its path matches. */
    VerificationPage answering(String path, int status, String detail) {
        visit.page().route("**/api/" + path, route -> route.fulfill(new FulfillOptions().setStatus(status)
                .setContentType("application/problem+json").setBody("{\"detail\": \"" + detail + "\"}")));
        return this;
    }

    /** Types what is on the paper: its number, then family name, given names and date of birth of each. */
    VerificationPage compare(String number, String... namesAndDates) {
        if (visit.page().locator("#names details:not([open])").count() > 0) {
            visit.page().locator("#names summary").click();
        }
        visit.page().locator("#number").fill(number);
        for (int at = 0; at < namesAndDates.length; at++) {
            var part = new String[]{"familyName", "givenNames", "birthDate"}[at % 3];
            visit.page().locator("#" + part + "-" + at / 3).fill(namesAndDates[at]);
        }
        visit.page().locator("#names-form button").click();
        visit.page().locator("#names-result:focus").waitFor();
        return this;
    }

    /** What came of the comparison of names. */
    String compared() {
        return visit.text("#names-result");
    }

    @Override
    public void close() {
        visit.close();
    }
}
