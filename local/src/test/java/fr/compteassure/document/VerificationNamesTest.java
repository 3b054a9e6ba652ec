package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.browser.Chromium;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The names on the paper, which are compared with those that were signed although the QR code does not bear them. */
class VerificationNamesTest {
    private static final String SAME = "Le numéro, les noms et les dates de naissance que vous avez recopiés sont ceux du document délivré.";
    private static final String DIFFERENT = "Ce ne sont pas exactement le numéro, les noms";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AutoClose
    private static final Application application = Application.shared();

    private static QrCodeInHand code;
    private static String number;
    private static String born;

    @BeforeAll
    static void issue() {
        var user = DocumentUser.of(application);
        var file = DocumentUser.file(user.rights());
        code = QrCodeInHand.of(file);
        number = PrintedNumber.of(file);
        var day = user.person().birthDate();
        born = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static VerificationPage page() {
        return VerificationPage.of(chromium, application);
    }

    @Test
    void theBrowserComputesTheDigestsOfThePublishedExamples() throws IOException {
        try (var page = page(); var file = VerificationNamesTest.class.getResourceAsStream("/identity-digests.json")) {
            for (var one : JSON.std.listFrom(file)) {
                var example = (Map<?, ?>) one;
                var people = ((List<?>) example.get("people")).stream().map(VerificationNamesTest::typed).toList();
                var digest = page.visit().page().evaluate("""
                        async ({ code, number, people }) => (await import('/assets/verification/digest.js'))
                          .identityDigest(code, number, people)""", map("code", example.get("code"), "number",
                        example.get("number"), "people", people));
                assertThat(digest).as(example.toString()).isEqualTo(example.get("digest"));
            }
        }
    }

    /** A person of an example, the given names in the one field that they are typed into. */
    private static Map<String, Object> typed(Object person) {
        var facts = (Map<?, ?>) person;
        var givenNames = ((List<?>) facts.get("givenNames")).stream().map(String::valueOf);
        return map("familyName", facts.get("familyName"), "givenNames", givenNames.collect(Collectors.joining(" ")),
                "birthDate", facts.get("birthDate"));
    }

    @Test
    void namesAsTheyArePrintedAreThoseOfTheDocument() {
        try (var page = page().scan(code)) {
            assertThat(page.compare(number, "Lefèvre", "Jean, Noël", born, "Lefèvre", "Zoé", "01/06/2015").compared())
                    .isEqualTo(SAME);
            assertThat(page
                    .compare(number.toLowerCase().replace("-", " "), "LEFEVRE", "jean-noel", born.replace("/", " "),
                            "lefevre", "ZOE", "1.6.2015")
                    .compared()).isEqualTo(SAME);
        }
    }

    @Test
    void anotherPersonOrAnotherDayIsFound() {
        try (var page = page().scan(code)) {
            assertThat(page.compare(number, "Lefèvre", "Jean Noël", born, "Lefèvre", "Zélie", "01/06/2015").compared())
                    .startsWith(DIFFERENT).contains("Tous les prénoms imprimés comptent", "36 46");
            assertThat(page.compare(number, "Lefèvre", "Jean Noël", born, "Lefèvre", "Zoé", "01/06/2016").compared())
                    .startsWith(DIFFERENT);
            assertThat(page.compare(number, "Lefèvre", "Jean", born, "Lefèvre", "Zoé", "01/06/2015").compared())
                    .startsWith(DIFFERENT);
        }
    }

    @Test
    void namesAreNotTriedWithoutTheNumberThatIsOnThePaperAlone() {
        try (var page = page().scan(code)) {
            var other = number.substring(0, number.length() - 1) + (number.endsWith("0") ? "1" : "0");
            assertThat(page.compare(other, "Lefèvre", "Jean Noël", born, "Lefèvre", "Zoé", "01/06/2015").compared())
                    .startsWith(DIFFERENT).contains("« Document n° »");
            assertThat(page.compare(code.code(), "Lefèvre", "Jean Noël", born, "Lefèvre", "Zoé", "01/06/2015")
                    .compared()).contains("Numéro du document : à recopier sous la forme");
        }
    }

    @Test
    void whatIsNotTypedIsAskedForByPerson() {
        try (var page = page().scan(code)) {
            assertThat(page.compare(number, "Lefèvre", "Jean Noël", born, "Lefèvre", "", "juin").compared())
                    .contains("Il manque de quoi comparer", "Prénoms : à recopier – Autre personne n° 1 (Z. L.)",
                            "Date de naissance : à recopier sous la forme 31/12/1985");
            page.visit().page().locator("#names-result a").first().click();
            assertThat(page.visit().page().locator("#givenNames-1:focus").count()).isOne();
        }
    }

    @Test
    void namesAreComparedWithWhatIsSignedOnly() {
        try (var page = page().scan(code.code())) {
            assertThat(page.offersNames()).isFalse();
            page.scan(code.with(3, "Jeanne Lefèvre"));
            assertThat(page.offersNames()).isFalse();
        }
    }
}
