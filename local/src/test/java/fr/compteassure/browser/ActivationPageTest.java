package fr.compteassure.browser;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.browser.Pages.assertTold;
import static fr.compteassure.browser.Pages.press;
import static fr.compteassure.browser.Pages.type;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page on which one chooses a password for an account that the fund prepared. */
class ActivationPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private final Person person = application.person();

    private static Visit at(String path) {
        return chromium.visit(application.runner().uri(), 320).open(path);
    }

    private void open(Map<String, Object> contact) {
        assertThat(AdvisorUser.of(application).send("POST", "/advisor/accounts",
                map("channel", "COUNTER", "proof", "IDENTITY_CARD", "nir", person.nir(), "familyName",
                        person.familyName(), "birthDate", person.birthDate().toString(), "contact", contact))
                .status()).isEqualTo(201);
        application.settle();
    }

    private static void choose(Visit visit) {
        type(visit, "#password", Person.PASSWORD);
        visit.tabTo(visit.page().locator("#terms")).press("Space");
        press(visit, "#activating button");
    }

    @Test
    void byALinkThatServesOnce() {
        open(map("email", person.email()));
        var link = "/activation#token=" + application.token(person);
        try (var visit = at(link)) {
            visit.assertAccessible("with a link");
            press(visit, "#activating button");
            assertTold(visit, "done", "Certaines informations manquent");
            visit.assertAccessible("nothing chosen");

            choose(visit);
            assertTold(visit, "result", "C’est fait");
            assertThat(visit.page().url()).endsWith("/activation");
            visit.page().reload();
            assertTold(visit, "result", "C’est fait");

            visit.open(link);
            choose(visit);
            assertTold(visit, "result", "Ce lien n’est plus valable");
            visit.assertAccessible("a link that served");
            assertThat(visit.page().locator("#by-code").isVisible()).isTrue();
        }
    }

    @Test
    void byTheCodeOfALetterWhoeverHasNoEmailSeesRecoveryCodesOnce() {
        open(map());
        var code = application.runner().letters().all().stream()
                .filter(letter -> letter.text().contains("Jean")).flatMap(letter -> letter.code().stream()).findFirst()
                .orElseThrow();
        try (var visit = at("/activation")) {
            type(visit, "#nir", person.nir());
            type(visit, "#code", code);
            choose(visit);

            assertTold(visit, "result", "Avant de quitter cette page, notez les codes ci-dessous.");
            assertThat(visit.page().locator("#code-list li").count()).isEqualTo(10);
            visit.assertAccessible("recovery codes");

            visit.page().onceDialog(dialog -> {
                assertThat(dialog.type()).isEqualTo("beforeunload");
                dialog.accept();
            });
            visit.page().reload();
            assertTold(visit, "result", "C’est fait");
            assertThat(visit.page().content()).doesNotContain(code);
            assertThat(visit.page().locator("#code-list li").count()).isZero();
        }
    }
}
