package fr.compteassure.contract;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What pages of other origins are answered, by functions and by the gateway itself; none is told more than it is to know. */
class OtherOriginsTest {
    private static final String APP = "https://app.example";
    private static final String OTHER_APP = "http://localhost:5173";
    private static final String STRANGER = "https://ailleurs.example";
    private static final int TOO_LARGE_FOR_FUNCTIONS = 65 * 1024;
    private static final int TOO_LARGE_FOR_THE_GATEWAY = 10_485_761;

    @AutoClose
    private static final Application application = Application.startFor(APP + "," + OTHER_APP);
    @AutoClose
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> call(String origin, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return call(application.runner().uri(), origin, method, path, body, headers);
    }

    private static HttpResponse<String> call(URI runner, String origin, String method, String path, String body,
            String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(runner.resolve("/api" + path)).header("Origin", origin).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static Stream<String> permissions(HttpResponse<?> response) {
        return response.headers().map().keySet().stream().filter(name -> name.startsWith("access-control-"));
    }

    private static void assertReadable(int status, HttpResponse<String> response, String origin) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(origin);
        assertThat(header(response, "Access-Control-Expose-Headers")).isEqualTo("Content-Disposition, Retry-After");
        assertThat(permissions(response)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"GET, /account", "POST, /sessions", "PUT, /account/password", "PATCH, /account/contact",
            "DELETE, /sessions/current", "POST, /requests/Demande/attachments", "GET, /nowhere"})
    void aBrowserThatAsksBeforehandIsToldWhatIsAllowed(String method, String path) throws Exception {
        for (var origin : List.of(APP, OTHER_APP)) {
            var response = call(origin, "OPTIONS", path, null, "Access-Control-Request-Method", method,
                    "Access-Control-Request-Headers", "authorization,content-type,idempotency-key,step-up-code");

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(header(response, "Access-Control-Allow-Methods").split(", ")).contains(method);
            assertThat(header(response, "Access-Control-Allow-Headers"))
                    .isEqualTo("Authorization, Content-Type, Idempotency-Key, Step-Up-Code");
            assertThat(header(response, "Access-Control-Max-Age")).isEqualTo("3600");
            assertThat(header(response, "Vary")).isEqualTo("Origin");
            assertThat(header(response, "Access-Control-Allow-Credentials")).isNull();
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void whatFunctionsAnswerIsReadThere() throws Exception {
        var person = application.member();

        var opened = call(APP, "POST", "/sessions", json(person.credentials()));
        assertReadable(201, opened, APP);
        assertReadable(400, call(APP, "POST", "/sessions", "{"), APP);
        assertReadable(401, call(OTHER_APP, "GET", "/account", null), OTHER_APP);
        assertReadable(404, call(APP, "GET", "/verifications/0000-0000-0000-0000", null), APP);
        assertReadable(413, call(APP, "POST", "/sessions", " ".repeat(TOO_LARGE_FOR_FUNCTIONS)), APP);
        assertThat(header(opened, "Vary")).isEqualTo("Origin");
    }

    private static String json(Object value) {
        return Api.json(value);
    }

    @Test
    void whoTriedTooOftenReadsHowLongToWait() throws Exception {
        var person = application.member();
        var wrong = json(map("nir", person.nir(), "password", "Un-autre-Canard-8"));
        for (int i = 0; i < 5; i++) {
            assertReadable(401, call(APP, "POST", "/sessions", wrong), APP);
        }

        var locked = call(APP, "POST", "/sessions", json(person.credentials()));

        assertReadable(429, locked, APP);
        assertThat(Integer.parseInt(header(locked, "Retry-After"))).isPositive();
    }

    @Test
    void aFaultOfOursIsReadThere() throws Exception {
        try (var _ = AwsCalls.before((_, _) -> {
            throw SdkClientException.create("an outage");
        })) {
            assertReadable(500, call(APP, "GET", "/verifications/0000-0000-0000-0000", null), APP);
        }
    }

    @Test
    void whatTheGatewayAnswersOfItselfIsReadThere() throws Exception {
        assertReadable(404, call(APP, "GET", "/nowhere", null), APP);
        assertReadable(404, call(APP, "DELETE", "/accounts", null), APP);
        assertReadable(413, call(APP, "POST", "/sessions", " ".repeat(TOO_LARGE_FOR_THE_GATEWAY)), APP);
        assertReadable(400, call(APP, "GET", "/account", null, "X-Large", "x".repeat(10_240)), APP);
    }

    @ParameterizedTest
    @ValueSource(strings = {STRANGER, "null", APP + ".evil.example", "http://app.example", APP + ":8443",
            "HTTPS://APP.EXAMPLE"})
    void nobodyElseIsAllowedAnything(String origin) throws Exception {
        var asked = call(origin, "OPTIONS", "/sessions", null, "Access-Control-Request-Method", "POST");

        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(permissions(asked)).isEmpty();
        assertThat(permissions(call(origin, "GET", "/account", null))).isEmpty();
        assertThat(permissions(call(origin, "GET", "/nowhere", null))).isEmpty();
    }

    @Test
    void noOtherOriginIsAllowedUnlessItIsNamed() throws Exception {
        try (var alone = Application.shared()) {
            var runner = alone.runner().uri();

            assertThat(permissions(call(runner, APP, "GET", "/account", null))).isEmpty();
            assertThat(call(runner, APP, "OPTIONS", "/sessions", null, "Access-Control-Request-Method", "POST")
                    .statusCode()).isEqualTo(404);
        }
    }
}
