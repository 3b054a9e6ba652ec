package fr.compteassure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody's look at the pages, in a fresh profile. What goes wrong in there is remembered, an exception of a script as
 * well as what the pages' Content-Security-Policy forbids, and fails the test when the visit ends.
 */
public final class Visit implements AutoCloseable {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final int HEIGHT = 900;

    private final URI origin;
    private final BrowserContext profile;
    private final Page page;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Visit(Browser browser, URI origin, int width) {
        this.origin = origin;
        profile = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR").setTimezoneId("Europe/Paris")
                .setViewportSize(width, HEIGHT));
        profile.setDefaultTimeout(10_000);
        page = profile.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type()) && !isAnswerOfTheApi(message)) {
                troubles.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(troubles::add);
    }

    /** Chromium writes every answer that is not a success to its console, those that a page awaits too. */
    private static boolean isAnswerOfTheApi(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource") && message.location().contains("/api/");
    }

    /** What the person has before them. */
    public Page page() {
        return page;
    }

    /** The profile: its network may be taken away. */
    public BrowserContext profile() {
        return profile;
    }

    /** Goes to a page, in the same tab. */
    public Visit open(String path) {
        page.navigate(origin.resolve(path).toString());
        return this;
    }

    /** Presses keys one after the other, such as {@code Tab}, {@code Enter} or {@code Shift+Tab}. */
    public Visit press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Types where the focus is. */
    public Visit type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes on by the Tab key until something has the focus, as who has no mouse does. */
    public Visit tabTo(Locator target) {
        for (int steps = 0; steps < 60; steps++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("the Tab key never leads to " + target);
    }

    /** What the person reads in a place, any run of white space one space. */
    public String text(String selector) {
        return plain(page.locator(selector).innerText());
    }

    /** A text with any run of white space one space. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    /**
     * Finds nothing against WCAG 2.2 A and AA or good practice, and nothing that is cut off or scrolls sideways.
     *
     * @param state what the page shows, for the message
     */
    public Visit assertAccessible(String state) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(page).options(options).withTags(STANDARDS).analyze().getViolations();
        assertThat(found.stream().map(Visit::sentence).toList()).as("accessibility: " + state).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways: " + state).isNotPositive();
        return this;
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList();
    }

    /** What went wrong up to now, for a test that wants it to; it is forgotten. */
    public List<String> takeTroubles() {
        var taken = List.copyOf(troubles);
        troubles.removeAll(taken);
        return taken;
    }

    /** Finds no error of a script and nothing that the policy of the page forbade, up to now. */
    public Visit assertNoTrouble() {
        assertThat(troubles).as("what the browser's console says").isEmpty();
        return this;
    }

    @Override
    public void close() {
        profile.close();
        assertNoTrouble();
    }
}
