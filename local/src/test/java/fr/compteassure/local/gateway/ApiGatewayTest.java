package fr.compteassure.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.Browser;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Project;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.FunctionLogs;
import fr.compteassure.local.template.Template;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiGatewayTest {
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

    private static HttpResponse<String> answered(String payload) throws Exception {
        return browser.post("/api/raw", payload);
    }

    @Test
    void anAnswerIsMappedWithItsHeaders() throws Exception {
        HttpResponse<String> response = answered("""
                {"statusCode": "201", "headers": {"Location": "/x", "X-Number": 3, "Content-Length": "99"},
                 "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]}, "body": "é", "isBase64Encoded": false}""");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("é");
        assertThat(response.headers().firstValue("Location")).contains("/x");
        assertThat(response.headers().firstValue("X-Number")).contains("3");
        assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("x-amzn-Remapped-Content-Length")).contains("99");
        assertThat(response.headers().map()).containsKeys("x-amzn-requestid", "x-amz-apigw-id", "x-amzn-trace-id");
    }

    @Test
    void anAnswerMayHaveNoBody() throws Exception {
        HttpResponse<String> response = answered("{\"statusCode\": 204}");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void bytesAreDecodedForWhoAcceptsThem() throws Exception {
        String payload = "{\"statusCode\": 200, \"body\": \"YWJj\", \"isBase64Encoded\": true}";

        assertThat(browser.send(browser.to("/api/raw").header("Accept", "application/pdf, */*")
                .POST(BodyPublishers.ofString(payload))).body()).isEqualTo("abc");
        assertThat(answered(payload).body()).isEqualTo("YWJj");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "text", "{}", "{\"statusCode\": 99}", "{\"statusCode\": \"ok\"}",
            "{\"statusCode\": 200, \"body\": {}}", "{\"statusCode\": 200, \"other\": 1}",
            "{\"statusCode\": 200, \"headers\": []}", "{\"statusCode\": 200, \"headers\": {\"A\": \"b\\nc\"}}",
            "{\"statusCode\": 200, \"headers\": {\"A:\": \"b\"}}", "{\"statusCode\": 200, \"headers\": {\"A\": []}}",
            "{\"statusCode\": 200, \"multiValueHeaders\": {\"A\": \"b\"}}",
            "{\"statusCode\": 200, \"isBase64Encoded\": \"true\"}"})
    void whatIsNoAnswerIs502(String payload) throws Exception {
        HttpResponse<String> response = answered(payload);

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/failing", "/api/slow"})
    void aFunctionThatFailsOrTimesOutIs502(String path) throws Exception {
        HttpResponse<String> response = browser.get(path);

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/nowhere", "GET, /api/items", "POST, /api/items/7", "GET, /api/items/7/more",
            "GET, /api//items/7", "GET, /api/items/all", "HEAD, /api/items/7", "OPTIONS, /api/items/7",
            "GET, /api/files"})
    void aRouteThatIsNotThereIsAnsweredAsTheTemplateSays(String method, String path) throws Exception {
        HttpResponse<String> response = browser.send(browser.to(path).method(method, BodyPublishers.noBody()));
        String id = response.headers().firstValue("x-amzn-RequestId").orElseThrow();

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(response.headers().firstValue("X-Request")).contains(id);
        assertThat(response.body()).isEqualTo(method.equals("HEAD")
                ? ""
                : "{\"status\":404,\"why\":\"Missing Authentication Token\",\"id\":\"" + id
                        + "\",\"kind\":\"MISSING_AUTHENTICATION_TOKEN\",\"text\":\"Missing Authentication Token.\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_485_761, 7_000_000})
    void aBodyThatIsTooLargeIs413WithTheDefaultOfItsKind(int size) throws Exception {
        HttpResponse<String> response = browser
                .send(browser.to("/api/items").POST(BodyPublishers.ofByteArray(new byte[size])));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("X-Default")).contains("4xx");
        assertThat(response.body()).contains("HTTP content length exceeded 10485760 bytes.");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws Exception {
        assertThat(browser.send(browser.to("/api/items/7").header("X-Large", "x".repeat(10_240))).statusCode())
                .isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/items/7% HTTP/1.1\nHost: localhost\n", "GET /%zz HTTP/1.1\nHost: localhost\n",
            "GET /api/items/7?a=%f HTTP/1.1\nHost: localhost\n", "GET api HTTP/1.1\nHost: localhost\n",
            "GET /api/items/7 HTTP/1.1\nHost localhost\n", "NONSENSE\n", "GET / HTTP/1.1\n",
            "POST /api/items HTTP/1.1\nHost: localhost\nContent-Length: x\n"})
    void whatIsNoRequestIsAProblem(String request) throws Exception {
        String answer = browser.raw(request + "Connection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").containsIgnoringCase("content-type: application/problem+json");
        assertThat(Json.object(answer.substring(answer.indexOf('{')).getBytes(StandardCharsets.UTF_8)))
                .containsEntry("type", "/problems/malformed-request").containsEntry("status", 400);
    }

    @Test
    void aFunctionThatOutlastsThePatienceOfTheGatewayIs504() throws Exception {
        Template template = Template.read(folder.resolve("template.yaml"), Map.of());
        try (FunctionLogs logs = new FunctionLogs(folder);
                FunctionHost functions = new FunctionHost(template, Map.of(), InstantSource.system(), logs)) {
            ApiGateway gateway = new ApiGateway(template, functions, InstantSource.system(), Duration.ofMillis(100));
            Response answer = gateway.answer(new Request("GET", "/api/slow", "", Map.of("Host", List.of("localhost")),
                    new ByteArrayInputStream(new byte[0]), "127.0.0.1", "HTTP/1.1"));

            assertThat(answer.status()).isEqualTo(504);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"message\":\"Endpoint request timed out\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "LOCALHOST:1, 200", "127.0.0.1, 200", "[::1]:80, 200", "evil.example, 403",
            "localhost.evil.example, 403", "'', 400"})
    void onlyAHostOfThisMachineIsAnswered(String host, int status) throws Exception {
        assertThat(browser.raw("GET /api/items/7 HTTP/1.1\nHost: " + host + "\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }
}
