package fr.compteassure.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for the tests of a class: the Chromium of the machine, driven by Playwright, which downloads none.
 * Where there is none, the tests are skipped, and say so by the name of their class.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium", "chromium-browser",
            "google-chrome", "google-chrome-stable");
    private static final String MISSING = "no Chromium is on the PATH (looked for " + String.join(", ", PROGRAMS)
            + ")";

    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-default-apps", "--no-first-run",
            "--disable-domain-reliability");

    private Playwright playwright;
    private Browser browser;

    /** A page of a fresh profile, of the width of a desktop. */
    public Visit visit(URI origin) {
        return visit(origin, 1280);
    }

    /** @param width in CSS pixels, as of a phone or of a page that is zoomed */
    public Visit visit(URI origin, int width) {
        return new Visit(browser, origin, width);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            // Surefire keeps the reason of a skipped class to itself.
            System.out.println(context.getRequiredTestClass().getSimpleName() + " is skipped: " + MISSING);
        }
        assumeTrue(program.isPresent(), MISSING);
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new LaunchOptions().setExecutablePath(program.get()).setArgs(ALONE));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Optional<Path> program() {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        return PROGRAMS.stream().flatMap(program -> Arrays.stream(folders).map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable).findFirst();
    }
}
