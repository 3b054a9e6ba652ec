package fr.compteassure.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.Browser;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Project;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that e-mails lead to, as a browser gets them. */
class EmailPagesTest {
    @TempDir
    private static Path folder;
    private static LocalRunner runner;
    private static Browser browser;

    @BeforeAll
    static void start() {
        runner = LocalRunner.start(Project.in(folder));
        browser = new Browser(runner.uri());
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validation", "activation", "reset", "email", "unlocking", "requests", "messages",
            "appointments", "stop"})
    void aPageStandsInAndRunsNoScriptButItsOwn(String name) throws Exception {
        HttpResponse<String> page = browser.get("/" + name);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(found("<script[^>]*>", page.body()))
                .containsExactly("<script src=\"/_local/" + name + ".js\" type=\"module\">");
        assertThat(page.body()).doesNotContainPattern("\\s(on[a-z]+|style)=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "form", "log-in", "validation", "activation", "reset", "email", "unlocking",
            "requests",
            "request", "upload", "messages", "message", "write", "appointments", "booking", "stop"})
    void aScriptIsServedWithWhatItImports(String name) throws Exception {
        HttpResponse<String> script = browser.get("/_local/" + name + ".js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        for (String from : found("from '\\./([^']+)'", script.body())) {
            String imported = found("import \\{([^}]+)} from '\\./" + from + "'", script.body()).getFirst();
            assertThat(found("export (?:async )?function (\\w+)", browser.get("/_local/" + from).body()))
                    .containsAll(Arrays.asList(imported.strip().split(", ")));
        }
    }

    @Test
    void aRequestIsToldWithThePiecesThatTheContractNamesAndWhatIsWrongWithThem() throws Exception {
        String contract = Files.readString(Path.of("..", "openapi.yaml"));
        String pieces = found("(?s)\n    RequestPiece:.*?\n    RequestWarning:", contract).getFirst();

        assertThat(found("`([A-Z_]+)`", pieces)).contains("PHOTO")
                .allSatisfy(
                        piece -> assertThat(browser.get("/_local/request.js").body()).contains("  " + piece + ": '"));
        assertThat(browser.get("/_local/request.js").body()).contains("file.reason", "one.downloadUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validation", "activation", "reset", "email", "unlocking", "requests", "messages",
            "appointments", "stop"})
    void aPageTellsWhoeverHearsItWhatItIsAndWhatBecameOfIt(String name) throws Exception {
        String page = browser.get("/" + name).body();

        assertThat(page).contains("<html lang=\"fr\">", "<noscript>",
                "<title>" + found("<h1>(.*)</h1>", page).getFirst());
        assertThat(found("<h1>", page)).hasSize(1);
        assertThat(found("<p [^>]*class=\"notice\"[^>]*>", page)).isNotEmpty()
                .allMatch(notice -> notice.contains("role=\"status\"") && notice.contains("tabindex=\"-1\""));
        assertThat(found("<form ([^>]*)>", page)).as("nothing typed ever gets into an address").isNotEmpty()
                .allMatch(form -> form.contains("method=\"post\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "activation"})
    void aFieldHasALabelAndIsTiedToItsHelpAndItsError(String name) throws Exception {
        String page = browser.get("/" + name).body();
        List<String> ids = found("\\sid=\"([^\"]+)\"", page);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found("<label for=\"([^\"]+)\"", page))
                .containsExactlyInAnyOrderElementsOf(found("<input id=\"([^\"]+)\"", page));
        for (String field : found("(<input [^>]*\\sname=[^>]*>)", page)) {
            String id = found("id=\"([^\"]+)\"", field).getFirst();
            assertThat(field).contains("aria-describedby=\"" + id + "-help " + id + "-error\"", "autocomplete=");
            assertThat(ids).contains(id + "-help", id + "-error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-in", "appointments", "messages", "requests", "activation", "reset"})
    void whoeverIsRefusedIsLedToTheWrongField(String name) throws Exception {
        assertThat(browser.get("/_local/" + name + ".js").body())
                .containsPattern("import \\{ refuse[^}]*} from './form.js'").contains("refuse(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "requests"})
    void whatIsOpenedIsToldAndIsNewNoLonger(String name) throws Exception {
        assertThat(browser.get("/_local/" + name + ".js").body())
                .containsPattern("tell\\(at\\('result'\\), .*ouverte\\.'")
                .containsPattern("'\\.news'|unread: false");
    }

    @Test
    void thePageOfALinkFitsAFirstAccessAndANewOne() throws Exception {
        assertThat(browser.get("/activation").body()).contains("<h1>Choisir mon mot de passe</h1>")
                .doesNotContainPattern("Activer|, seul ");
        assertThat(browser.get("/_local/activation.js").body()).contains("C’est fait", "arrêté")
                .doesNotContain("compte est activé");
    }

    @Test
    void theTimesOfMessagesSayWhoseTheyAre() throws Exception {
        assertThat(browser.get("/_local/message.js").body()).contains("(heure de Paris)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "activation"})
    void theRuleOfThePasswordIsSaidBefore(String name) throws Exception {
        assertThat(browser.get("/" + name).body().replaceAll("\\s+", " ")).contains("Au moins 8 caractères",
                "une majuscule, une minuscule, et un chiffre ou un caractère spécial", "mot de passe courant",
                "ni votre nom, ni votre date de naissance, ni votre numéro de sécurité sociale",
                "autocomplete=\"new-password\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validation", "activation", "reset", "email", "unlocking", "requests", "messages",
            "appointments", "stop"})
    void aScriptCallsRoutesThatTheContractHas(String name) throws Exception {
        String contract = Files.readString(Path.of("..", "openapi.yaml"));

        assertThat(found("[sS]ender\\('([^']+)'\\)", browser.get("/_local/" + name + ".js").body())).isNotEmpty()
                .allSatisfy(route -> assertThat(contract).contains("\n  " + route + ":\n    post:\n"));
    }

    /** The first group of each match, or the whole where there is none. */
    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(EmailPagesTest::text).toList();
    }

    private static String text(MatchResult match) {
        return match.group(Math.min(1, match.groupCount()));
    }
}
