package fr.compteassure.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.compteassure.local.gateway.OtherOrigins;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.Template;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CloudFront's functions do with requests: run where {@code node} is, and as far as can be read where it is not. */
class EdgeFunctionsTest {
    private static final WebStack STACK = WebStack.with(Map.of());
    private static final String ORIGINS = "https://app.example,http://localhost:5173";
    private static final WebStack WITH_OTHERS = WebStack.with(Map.of("AllowedOrigins", ORIGINS));
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
        return run(STACK, function, event);
    }

    private static Map<String, Object> run(WebStack stack, String function, Map<String, Object> event)
            throws Exception {
        assumeTrue(Node.isThere(), "node is not on the PATH");
        var code = stack.code(function).replace("import cf from 'cloudfront';",
                "let told; const cf = { updateRequestOrigin: (origin) => { told = origin; } };")
                + "\nconst result = handler(JSON.parse(process.argv[1]));"
                + "\nif (typeof told !== 'undefined') { result.told = told; }"
                + "\nprocess.stdout.write(JSON.stringify(result));";
        return Json.object(Node.run(code, new String(Json.bytes(event), StandardCharsets.UTF_8)));
    }

    private static String file(String path) throws Exception {
        return run("PagePaths", Map.of("context", Map.of("eventType", "viewer-request"), "request",
                Map.of("uri", path, "headers", Map.of()))).get("uri").toString();
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
    void whatIsNotFoundIsToldInWordsTheSecondTimeToo() throws Exception {
        var headers = Map.of("if-none-match", Map.of("value", "a"), "if-modified-since", Map.of("value", "b"), "accept",
                Map.of("value", "text/html"));
        var request = Map.<String, Object>of("context", Map.of("eventType", "viewer-request"), "request",
                Map.of("uri", "/nowhere", "headers", headers));

        assertThat(run("PagePaths", request).get("headers")).isEqualTo(Map.of("accept", headers.get("accept")));
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
            "/v1.2/validation", "/robots.txt", "/nowhere.html", "/assets.html", "//", "/api", "/VALIDATION",
            "/%76alidation%20"})
    void whatIsNoPageIsNotFoundAsInTheRunner(String path) throws Exception {
        assertThat(file(path)).isEqualTo("/404.html");
        // Whether the function of the answer sees the address as it was or as it was made.
        assertThat(status(path)).isEqualTo(404);
        assertThat(status("/404.html")).isEqualTo(404);
        assertThat(statusInTheRunner(path)).isEqualTo(404);
    }

    private static Map<String, Object> asked(String method, String origin, String wanted) {
        var headers = new HashMap<String, Object>(Map.of("host", Map.of("value", "compte.example")));
        headers.put("origin", Map.of("value", origin));
        if (wanted != null) {
            headers.put("access-control-request-method", Map.of("value", wanted));
        }
        return Map.of("request", Map.of("uri", "/api/accounts", "method", method, "headers", headers), "viewer",
                Map.of("ip", "198.51.100.7"));
    }

    /** What the runner answers to the same. */
    private static Response askedOfTheRunner(String origin) throws Exception {
        var template = Template.read(WebStack.ROOT.resolve("template.yaml"), Map.of("AllowedOrigins", ORIGINS));
        return new OtherOrigins(template.crossOrigin(), _ -> Response.json(404, Map.of()))
                .answer(new Request("OPTIONS", "/api/accounts", "", Map.of("Origin", List.of(origin),
                        "Access-Control-Request-Method", List.of("POST")), InputStream.nullInputStream(), "127.0.0.1",
                        "HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "http://localhost:5173"})
    void whatABrowserAsksBeforehandForAnAllowedOriginIsAnsweredAsInTheRunner(String origin) throws Exception {
        var answer = run(WITH_OTHERS, "ApiDoor", asked("OPTIONS", origin, "POST"));
        var inTheRunner = askedOfTheRunner(origin);

        assertThat(answer).containsEntry("statusCode", inTheRunner.status()).doesNotContainKey("told");
        assertThat(((Map<?, ?>) answer.get("headers")).entrySet()).extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(inTheRunner.headers().entrySet().stream()
                        .map(header -> header.getKey().toLowerCase(Locale.ROOT) + "={value="
                                + String.join(", ", header.getValue()) + "}")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, https://other.example, POST", "OPTIONS, '', POST",
            "OPTIONS, https://app.example.evil.example, POST",
            "OPTIONS, http://app.example, POST", "OPTIONS, 'https://app.example,http://localhost:5173', POST",
            "OPTIONS, https://app.example,", "GET, https://app.example, POST", "POST, https://app.example,"})
    void anythingElseGoesOnToTheApi(String method, String origin, String wanted) throws Exception {
        var event = asked(method, origin, wanted);

        var result = run(WITH_OTHERS, "ApiDoor", event);

        assertThat(result.remove("told")).isNotNull();
        assertThat(((Map<?, ?>) result.get("headers")).remove("x-viewer-ip"))
                .isEqualTo(Map.of("value", "198.51.100.7"));
        assertThat(result).isEqualTo(event.get("request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://app.example"})
    void nobodyIsAllowedWhereNoneIsNamed(String origin) throws Exception {
        assertThat(run("ApiDoor", asked("OPTIONS", origin, "POST"))).containsKey("told")
                .doesNotContainKey("statusCode");
    }

    @Test
    void theApiIsCalledByItsOwnNameAndToldTheAddressOfTheViewer() throws Exception {
        var host = Map.of("value", "compte.example");
        var request = Map.of("uri", "/api/accounts", "headers",
                Map.of("host", host, "x-viewer-ip", Map.of("value", "192.0.2.1")));

        var result = run("ApiDoor", Map.of("request", request, "viewer", Map.of("ip", "198.51.100.7")));

        assertThat(result.remove("told")).isEqualTo(Map.of("hostHeader", STACK.origin("api").get("DomainName")));
        assertThat(result).isEqualTo(Map.of("uri", "/api/accounts", "headers",
                Map.of("host", host, "x-viewer-ip", Map.of("value", "198.51.100.7"))));
    }

    /** As {@code SourceAddress} of the functions counts. */
    @ParameterizedTest
    @CsvSource({"198.51.100.7, 198.51.100.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
            "2001:db8:1:2:ffff:ffff:ffff:fffe, 2001:db8:1:2::", "2001:db8::1, 2001:db8:0:0::",
            "2001:DB8:0:0a::1, 2001:db8:0:a::", "2001:db8:1:2:3::, 2001:db8:1:2::", "2001:db8:1::, 2001:db8:1:0::",
            "::1:2:3:4:5:6, 0:0:1:2::", "::1, 0:0:0:0::", "::, 0:0:0:0::", "::ffff:198.51.100.7, 198.51.100.7",
            "::ffff:c633:6407, 198.51.100.7", "0:0:0:0:0:FFFF:198.51.100.255, 198.51.100.255",
            "64:ff9b::198.51.100.7, 64:ff9b:0:0::", "1:2:3:4:5:6:198.51.100.7, 1:2:3:4::"})
    void theFirewallCountsByTheNetworkOfAnAddressOfVersion6(String address, String told) throws Exception {
        var event = Map.<String, Object>of("request", Map.of("uri", "/api/accounts", "headers", Map.of()), "viewer",
                Map.of("ip", address));

        assertThat(Json.object(Json.bytes(run("ApiDoor", event).get("headers"))))
                .containsEntry("x-viewer-ip", Map.of("value", told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PagePaths", "ApiDoor"})
    void aFunctionIsNoLargerThanCloudFrontTakes(String function) {
        assertThat(WITH_OTHERS.code(function).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_240);
    }
}
