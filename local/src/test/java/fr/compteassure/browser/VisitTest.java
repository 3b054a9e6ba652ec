package fr.compteassure.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Application;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tests in a browser would overlook otherwise is found. */
class VisitTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private static Visit at(String path) {
        return chromium.visit(application.runner().uri()).open(path);
    }

    @Test
    void aFaultOfAScriptIsTold() {
        var visit = at("/_local/");
        visit.page().evaluate("() => { setTimeout(() => { throw new Error('broken'); }); }");
        visit.page().waitForTimeout(50);

        assertThatThrownBy(visit::close).isInstanceOf(AssertionError.class).hasMessageContaining("broken");
    }

    @Test
    void whatThePolicyOfThePageForbidsIsTold() {
        var visit = at("/validation");
        visit.page().evaluate("() => { const script = document.createElement('script'); script.textContent = '1'; "
                + "document.head.append(script); }");

        assertThatThrownBy(visit::close).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Content Security Policy");
    }

    @Test
    void whatIsNotAccessibleIsTold() {
        try (var visit = at("/validation")) {
            visit.assertAccessible("a page as it is");
            visit.page().evaluate("() => document.querySelector('main').append(document.createElement('button'))");

            assertThatThrownBy(() -> visit.assertAccessible("a button without a name"))
                    .isInstanceOf(AssertionError.class).hasMessageContaining("button-name");
        }
    }
}
