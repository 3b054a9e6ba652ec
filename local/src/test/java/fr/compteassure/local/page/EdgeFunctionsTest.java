package fr.compteassure.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.compteassure.local.http.Request;
import fr.compteassure.local.json.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CloudFront's functions do with requests: run where {@code node} is, and as far as can be read where it is not. */
class EdgeFunctionsTest {
    private static final WebStack STACK = WebStack.with(Map.of());
    private static final Path WEB = WebStack.ROOT.resolve("web");

    @BeforeAll
    static void sayWhatIsSkipped() {
        if (!Node.isThere()) {
            System.out.println("EdgeFunctionsTest is skipped but for its names of pages: node is not on the PATH");
        }
    }

    /** The addresses of the pages that lie in {@code web/}. */
    static List<String> pages() throws Exception {
        try (var files = Files.list(WEB)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.equals("index.html") && !name.equals("404.html"))
                    .map(name -> "/" + name.substring(0, name.length() - ".html".length())).sorted().toList();
        }
    }

    @Test
    void theFunctionOfPathsNamesThePagesThatThereAre() throws Exception {
        var code = STACK.code("PagePaths");
        var named = code.substring(code.indexOf('[') + 1, code.indexOf(']')).split(",");

        assertThat(named).extracting(name -> "/" + name.strip().replace("'", ""))
                .as("const pages in stacks/web.yaml").containsExactlyElementsOf(pages());
    }

    /** What a function makes of an event. */
    private static Map<String, Object> run(String function, Map<String, Object> event) throws Exception {
        assumeTrue(Node.isThere(), "node is not on the PATH");
        var code = STACK.code(function).replace("import cf from 'cloudfront';",
                "let told; const cf = { updateRequestOrigin: (origin) => { told = origin; } };")
                + "\nconst result = handler(JSON.parse(process.argv[1]));"
                + "\nif (typeof told !== 'undefined') { result.told = told; }"
                + "\nprocess.stdout.write(JSON.stringify(result));";
        return Json.object(Node.run(code, new String(Json.bytes(event), StandardCharsets.UTF_8)));
    }

    private static String file(String path) throws Exception {
        return run("PagePaths", Map.of("context", Map.of("eventType", "viewer-request"), "request",
                Map.of("uri", path))).get("uri").toString();
    }

    private static int status(String path) throws Exception {
        return ((Number) run("PagePaths", Map.of("context", Map.of("eventType", "viewer-response"), "request",
                Map.of("uri", path), "response", Map.of("statusCode", 200))).get("statusCode")).intValue();
    }

    private static int statusInTheRunner(String path) throws Exception {
        return new Site(WEB).answer(new Request("GET", path, "", Map.of(), InputStream.nullInputStream(), "127.0.0.1",
                "HTTP/1.1")).status();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsFoundUnderItsNameAsInTheRunner(String page) throws Exception {
        assertThat(file(page)).isEqualTo(page + ".html");
        assertThat(status(page)).isEqualTo(200).isEqualTo(statusInTheRunner(page));
        assertThat(status(page + ".html")).isEqualTo(200);
    }

    @Test
    void theFirstPageIsAtTheRoot() throws Exception {
        assertThat(file("/")).isEqualTo("/index.html");
        assertThat(status("/")).isEqualTo(200).isEqualTo(statusInTheRunner("/"));
        assertThat(status("/index.html")).isEqualTo(200);
    }

    @Test
    void filesAreLeftAsTheyAre() throws Exception {
        try (var files = Files.list(WEB.resolve("assets"))) {
            var assets = files.map(file -> "/assets/" + file.getFileName()).collect(Collectors.toList());

            assertThat(assets).isNotEmpty();
            for (var asset : List.of(assets.getFirst(), assets.getLast())) {
                assertThat(file(asset)).isEqualTo(asset);
                assertThat(status(asset)).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/validation/", "/index", "/404", "/assets", "/assets/", "/assets/nowhere",
            "/v1.2/validation", "//", "/api", "/VALIDATION", "/%76alidation%20"})
    void whatIsNoPageIsNotFoundAsInTheRunner(String path) throws Exception {
        assertThat(file(path)).isEqualTo("/404.html");
        // Whether the function of the answer sees the address as it was or as it was made.
        assertThat(status(path)).isEqualTo(404);
        assertThat(status("/404.html")).isEqualTo(404);
        assertThat(statusInTheRunner(path)).isEqualTo(404);
    }

    @Test
    void theApiIsCalledByItsOwnNameAndToldTheAddressOfTheViewer() throws Exception {
        var host = Map.of("value", "compte.example");
        var request = Map.of("uri", "/api/accounts", "headers",
                Map.of("host", host, "x-viewer-ip", Map.of("value", "192.0.2.1")));

        var result = run("ApiHostHeader", Map.of("request", request, "viewer", Map.of("ip", "198.51.100.7")));

        assertThat(result.remove("told")).isEqualTo(Map.of("hostHeader", STACK.origin("api").get("DomainName")));
        assertThat(result).isEqualTo(Map.of("uri", "/api/accounts", "headers",
                Map.of("host", host, "x-viewer-ip", Map.of("value", "198.51.100.7"))));
    }
}
