package fr.compteassure.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import fr.compteassure.local.Browser;
import fr.compteassure.local.LocalAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.Project;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyEventTest {
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

    private static Map<String, Object> event(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Browser.json(browser.send(request));
    }

    @Test
    void itHasWhatTheRealOneHas() throws Exception {
        Map<String, Object> event = event(browser.to("/api/items/7?a=1&a=2&b=%C3%A9+%2B&c").header("X-Two", "1")
                .header("X-Two", "2").header("Idempotency-key", "k").header("User-Agent", "test/1"));

        assertThat(event).containsOnlyKeys("resource", "path", "httpMethod", "headers", "multiValueHeaders",
                "queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "stageVariables",
                "requestContext", "body", "isBase64Encoded");
        assertThat(event).containsEntry("resource", "/items/{id}").containsEntry("path", "/items/7")
                .containsEntry("httpMethod", "GET").containsEntry("stageVariables", null).containsEntry("body", null)
                .containsEntry("isBase64Encoded", false).containsEntry("pathParameters", Map.of("id", "7"));
        assertThat(event).containsEntry("queryStringParameters", Map.of("a", "2", "b", "é +", "c", ""))
                .containsEntry("multiValueQueryStringParameters",
                        Map.of("a", List.of("1", "2"), "b", List.of("é +"), "c", List.of("")));
        assertThat(event).extractingByKey("headers", MAP).containsEntry("X-Two", "2")
                .containsEntry("Idempotency-Key", "k").containsEntry("Host", "localhost:" + runner.uri().getPort())
                .containsEntry("X-Forwarded-For", "127.0.0.1").containsKey("X-Amzn-Trace-Id")
                .doesNotContainKeys("Connection", "Upgrade");
        assertThat(event).extractingByKey("multiValueHeaders", MAP).containsEntry("X-Two", List.of("1", "2"));
    }

    @Test
    void itTellsOfTheRequest() throws Exception {
        Map<String, Object> event = event(browser.to("/api/items/7").header("User-Agent", "test/1"));

        assertThat(event).extractingByKey("requestContext", MAP).containsEntry("stage", "api")
                .containsEntry("path", "/api/items/7").containsEntry("resourcePath", "/items/{id}")
                .containsEntry("httpMethod", "GET").containsEntry("protocol", "HTTP/1.1")
                .containsEntry("domainName", "localhost").containsEntry("accountId", "000000000000")
                .containsKeys("apiId", "resourceId", "extendedRequestId")
                .hasEntrySatisfying("requestId", id -> assertThat(id.toString()).hasSize(36))
                .hasEntrySatisfying("requestTime",
                        time -> assertThat(time.toString())
                                .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000"))
                .hasEntrySatisfying("requestTimeEpoch",
                        time -> assertThat((Long) time)
                                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis()))
                .extractingByKey("identity", MAP).containsEntry("sourceIp", "127.0.0.1")
                .containsEntry("userAgent", "test/1").containsEntry("cognitoIdentityId", null);
    }

    @Test
    void withoutParametersTheyAreNull() throws Exception {
        assertThat(event(browser.to("/api"))).containsEntry("resource", "/").containsEntry("path", "/")
                .containsEntry("queryStringParameters", null).containsEntry("multiValueQueryStringParameters", null)
                .containsEntry("pathParameters", null);
    }

    @ParameterizedTest
    @CsvSource({"/api/items/a%2Fb, a/b", "/api/items/a+b, a+b", "/api/items/%C3%A9%20, 'é '", "/api/items/7/, 7",
            "/api/items/%2e%2e, .."})
    void aParameterOfThePathIsDecodedAndThePathIsNot(String path, String expected) throws Exception {
        assertThat(event(browser.to(path))).containsEntry("pathParameters", Map.of("id", expected))
                .containsEntry("path", path.substring(4));
    }

    @Test
    void oneMayTakeAllTheRest() throws Exception {
        assertThat(event(browser.to("/api/files/a/b%20c").method("PATCH", BodyPublishers.noBody())))
                .containsEntry("pathParameters", Map.of("path", "a/b c")).containsEntry("httpMethod", "PATCH");
    }

    @Test
    void aTextIsText() throws Exception {
        assertThat(event(browser.to("/api/items").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"é\":1}")))).containsEntry("body", "{\"é\":1}")
                .containsEntry("isBase64Encoded", false);
    }

    @Test
    void whatIsNoUtf8IsReplaced() throws Exception {
        assertThat(event(browser.to("/api/items").POST(BodyPublishers.ofByteArray(new byte[]{'a', (byte) 0xff}))))
                .containsEntry("body", "a\ufffd");
    }

    @ParameterizedTest
    @CsvSource({"application/pdf", "Application/PDF; version=2", "image/png"})
    void theBytesOfABinaryTypeAreKept(String type) throws Exception {
        assertThat(event(browser.to("/api/items").header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(new byte[]{'a', (byte) 0xff})))).containsEntry("body", "Yf8=")
                .containsEntry("isBase64Encoded", true);
    }

    @Test
    void itsTimeIsTheApplications() throws Exception {
        try (LocalRunner later = LocalRunner.start(Options.of(folder, folder.resolve("later"))
                .withAws(LocalAws::none))) {
            later.clock().advance(Duration.ofDays(400));
            Map<String, Object> event = Browser.json(new Browser(later.uri()).get("/api/items/7"));

            assertThat(event).extractingByKey("requestContext", MAP).hasEntrySatisfying("requestTimeEpoch",
                    time -> assertThat((Long) time).isGreaterThan(System.currentTimeMillis() + 399L * 86_400_000));
        }
    }
}
