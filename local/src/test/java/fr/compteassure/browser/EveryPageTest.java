package fr.compteassure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import fr.compteassure.acceptance.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page as it opens, on a phone and on a desktop. */
class EveryPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    /** All but the one that stands in for what is not there. */
    static Stream<String> pages() throws IOException {
        try (var files = Files.list(Path.of("..", "web"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .map(name -> "/" + name.replaceFirst("\\.html$", "").replaceFirst("^index$", ""))
                    .filter(path -> !path.equals("/404")).sorted().toList().stream();
        }
    }

    private static Visit at(String path, int width) {
        return chromium.visit(application.runner().uri(), width).open(path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsAccessibleAndNoWiderThanTheScreen(String path) {
        for (var width : new int[]{320, 1280}) {
            try (var visit = at(path, width)) {
                visit.assertAccessible(path + " at " + width + " pixels");
                assertThat(visit.page().title()).endsWith("Compte assuré");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFirstKeyLeadsPastTheHeaderAndLeavesTheAddressAsItIs(String path) {
        try (var visit = at(path + "#rien", 1280)) {
            visit.page().evaluate("document.activeElement.blur()");
            visit.tabTo(visit.page().locator(".skip")).press("Enter");

            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("content");
            assertThat(visit.page().url()).as("what may be a token").endsWith(path.equals("/") ? "content" : "rien");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutScriptsAPageSaysWhatToDo(String path) {
        try (var visit = at(path, 320)) {
            try (var plain = visit.profile().browser()
                    .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
                var page = plain.newPage();
                page.navigate(application.runner().uri().resolve(path).toString());

                assertThat(page.locator("main").innerText())
                        .contains(path.equals("/") ? "Mes documents" : "JavaScript");
                assertThat(page.locator("main form:visible").count()).as("forms that would do nothing").isZero();
            }
        }
    }

    @Test
    void whatIsNotThereIsAPageToo() {
        var visit = at("/nowhere", 320);

        visit.assertAccessible("not found");
        assertThat(visit.text("h1")).isEqualTo("Page introuvable");
        // The browser writes the status of the page itself to its console.
        visit.profile().close();
    }
}
