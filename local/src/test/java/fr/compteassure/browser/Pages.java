package fr.compteassure.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import fr.compteassure.acceptance.Person;

/** What all pages are used by, with the keyboard alone. */
final class Pages {
    private Pages() {}

    /** Waits until a page says something and has led there. */
    static void assertTold(Visit visit, String place, String text) {
        try {
            visit.page().locator("#" + place + ":focus", new Page.LocatorOptions().setHasText(text)).waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("instead of \"" + text + "\" #" + place + " says \"" + visit.text("#" + place)
                    + "\", and this has the focus: "
                    + visit.page().evaluate("document.activeElement.outerHTML.slice(0, 200)"), e);
        }
    }

    /** Goes to a button and presses it. */
    static Visit press(Visit visit, String selector) {
        return visit.tabTo(visit.page().locator(selector)).press("Enter");
    }

    /** Goes to a field and types into it, in place of what is there. */
    static Visit type(Visit visit, String selector, String text) {
        return visit.tabTo(visit.page().locator(selector)).press("Control+A").type(text);
    }

    /** Logs in by the form of the page, which leads to a section of the same name. */
    static void logIn(Visit visit, Person person, String section) {
        type(visit, "#nir", person.nir());
        type(visit, "#password", Person.PASSWORD).press("Enter");
        shown(visit, "#" + section);
        assertTold(visit, "result", "Connexion réussie.");
    }

    /** Waits until something is shown. */
    static Locator shown(Visit visit, String selector) {
        var found = visit.page().locator(selector);
        found.waitFor();
        return found;
    }
}
