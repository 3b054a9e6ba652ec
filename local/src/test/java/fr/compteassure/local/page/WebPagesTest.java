package fr.compteassure.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of {@code web/} are made of, all of them alike. */
class WebPagesTest {
    private static final Path WEB = Path.of("..", "web");
    private static final Path ASSETS = WEB.resolve("assets");

    static Stream<String> pages() throws IOException {
        return names(WEB, ".html");
    }

    static Stream<String> scripts() throws IOException {
        return names(ASSETS, ".js");
    }

    /** Those that do something. */
    static Stream<String> scripted() throws IOException {
        return pages().filter(name -> !List.of("index", "404").contains(name));
    }

    private static Stream<String> names(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasTheFrameOfAll(String name) throws Exception {
        String frame = page("index");
        String page = page(name).replaceAll("  <(link|script)[^\n]*\"/assets/" + name + "[^\n]*\n", "");

        assertThat(page).startsWith(frame.substring(0, frame.indexOf("  <title>")))
                .contains(between(frame, "  <link rel=\"stylesheet\"", "  <h1>") + "  <h1>")
                .endsWith(frame.substring(frame.indexOf("</main>")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageTellsWhoeverHearsItWhatItIsAndWhatBecameOfIt(String name) throws Exception {
        String page = page(name);

        assertThat(found("<h1[^>]*>(.*)</h1>", page)).hasSize(1);
        assertThat(found("<title>(.*)</title>", page).getFirst()).contains("Compte assuré");
        assertThat(found("<div [^>]*class=\"notice\"[^>]*>", page))
                .allMatch(notice -> notice.contains("role=\"status\""));
        assertThat(found("\\sid=\"([^\"]+)\"", page)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageRunsNoScriptAndHasNoStyleButTheFilesOfItsOrigin(String name) throws Exception {
        String page = page(name);

        assertThat(found("<script([^>]*)>", page)).hasSize((int) scripted().filter(name::equals).count())
                .allMatch(script -> script.matches(" src=\"/assets/" + name + "(/page)?\\.js\" type=\"module\""));
        assertThat(page).doesNotContainPattern("\\s(on[a-z]+|style)=").doesNotContain("<style");
    }

    @ParameterizedTest
    @MethodSource("scripted")
    void whoeverHasNoScriptIsToldWhatToDo(String name) throws Exception {
        assertThat(page(name)).containsPattern("(?s)<noscript>.*JavaScript.*36\u00a046.*</noscript>");
        assertThat(found("<form ([^>]*)>", page(name))).as("nothing typed ever gets into an address")
                .allMatch(form -> form.contains("method=\"post\""));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFieldHasALabelAndIsTiedToItsHelpAndItsError(String name) throws Exception {
        String page = page(name);
        List<String> ids = found("\\sid=\"([^\"]+)\"", page);

        assertThat(found("<label for=\"([^\"]+)\"", page))
                .containsAll(found("<(?:input|select|textarea) [^>]*?id=\"([^\"]+)\"", page));
        for (String described : found("aria-describedby=\"([^\"]+)\"", page)) {
            assertThat(ids).contains(described.split(" "));
        }
        assertThat(found("<(?:input|textarea) [^>]*\\sname=[^>]*>", page)).allMatch(
                input -> input.contains("-error\"") && (input.contains("autocomplete=") || input.contains("dir=")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLeadsToPagesThatExist(String name) throws Exception {
        assertThat(found("(?:href|src)=\"/([^\"#]*)\"", page(name))).isNotEmpty()
                .allSatisfy(path -> assertThat(WEB.resolve(file(path))).exists());
    }

    private static String file(String path) {
        if (path.isEmpty()) {
            return "index.html";
        }
        return path.contains(".") ? path : path + ".html";
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptFindsWhatItImports(String name) throws Exception {
        for (String from : found("from '\\./([^']+)'", script(name))) {
            String imported = found("import \\{([^}]+)} from '\\./" + from + "'", script(name)).getFirst();
            assertThat(found("export (?:async )?(?:function|const) (\\w+)", Files.readString(ASSETS.resolve(from))))
                    .contains(imported.strip().split(",\\s*"));
        }
    }

    @Test
    void aScriptCallsRoutesThatTheContractHas() throws Exception {
        String contract = contract();

        for (String name : scripts().toList()) {
            assertThat(found("[sS]ender\\('([^']+)'\\)", script(name)))
                    .allSatisfy(route -> assertThat(contract).contains("\n  " + route + ":\n    post:\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptMakesNoMarkupOfTexts(String name) throws Exception {
        assertThat(script(name)).doesNotContainPattern(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|\\.style\\b");
    }

    @Test
    void aRequestIsToldWithThePiecesThatTheContractNamesAndWhatIsWrongWithThem() throws Exception {
        String pieces = found("(?s)\n    RequestPiece:.*?\n    RequestWarning:", contract()).getFirst();

        assertThat(found("`([A-Z_]+)`", pieces)).contains("PHOTO")
                .allSatisfy(piece -> assertThat(script("request")).contains("  " + piece + ": '"));
        assertThat(script("request")).contains("file.reason", "one.downloadUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "requests"})
    void whatIsOpenedIsToldAndIsNewNoLonger(String name) throws Exception {
        assertThat(script(name)).containsPattern("tell\\(at\\('result'\\), .*ouverte\\.'")
                .containsPattern("'\\.news'|unread: false");
    }

    @Test
    void thePageOfALinkFitsAFirstAccessAndANewOne() throws Exception {
        assertThat(page("activation")).contains("<h1>Choisir mon mot de passe</h1>")
                .doesNotContainPattern("Activer|, seul ");
        assertThat(script("activation")).contains("C’est fait", "arrêté").doesNotContain("compte est activé");
    }

    @Test
    void theTimesOfMessagesSayWhoseTheyAre() throws Exception {
        assertThat(script("words")).contains("(heure de Paris)");
        assertThat(script("message")).contains("le ${moment(sentAt)}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "activation"})
    void theRuleOfThePasswordIsSaidBefore(String name) throws Exception {
        assertThat(page(name).replaceAll("\\s+", " ")).contains("Au moins 8 caractères",
                "une majuscule, une minuscule, et un chiffre ou un caractère spécial", "mot de passe courant",
                "ni votre nom, ni votre date de naissance, ni votre numéro de sécurité sociale",
                "autocomplete=\"new-password\"");
    }

    private static String page(String name) throws IOException {
        return Files.readString(WEB.resolve(name + ".html"));
    }

    private static String script(String name) throws IOException {
        return Files.readString(ASSETS.resolve(name + ".js"));
    }

    private static String contract() throws IOException {
        return Files.readString(Path.of("..", "openapi.yaml"));
    }

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start), text.indexOf(end));
    }

    /** The first group of each match, or the whole where there is none. */
    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(WebPagesTest::text).toList();
    }

    private static String text(MatchResult match) {
        return match.group(Math.min(1, match.groupCount()));
    }
}
