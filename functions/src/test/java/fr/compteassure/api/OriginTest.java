package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose calls are answered, and which address counts as theirs. */
class OriginTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NEXT = "fedcba9876543210fedcba9876543210";
    private static final String EDGE = "130.176.0.1";

    private final List<String> lines = new ArrayList<>();

    /** Says from where it was called. */
    private static final class WhereAmI extends PublicFunction {
        WhereAmI(Cloud cloud) {
            super(cloud);
        }

        @Override
        protected Response handle(Request request) {
            return Response.ok(Json.object("from", request.sourceIp()));
        }
    }

    private String call(String secrets, String directCalls, Map<String, String> headers) {
        var function = new WhereAmI(new Cloud(TestSettings.with(
                Map.of("ORIGIN_SECRETS", secrets, "DIRECT_CALLS", directCalls)), InstantSource.system()));
        var event = Json.object("httpMethod", "GET", "resource", "/where", "headers", headers, "requestContext",
                Map.of("requestId", "r-1", "identity", Map.of("sourceIp", EDGE)));
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)), output,
                    TestContext.loggingTo(lines));
            return output.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String from(String address) {
        return "{\\\"from\\\":\\\"" + address + "\\\"}";
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7:46532, 203.0.113.7", "2001:db8::7:46532, 2001:db8::7", "[2001:db8::7]:443, 2001:db8::7",
            "2001:db8:0:0:8a2e:370:7334:1:46532, 2001:db8:0:0:8a2e:370:7334:1"})
    void theViewersAddressCountsWithTheSecret(String header, String address) {
        var answer = call(SECRET, "refused", Map.of("X-Origin-Secret", SECRET, "CloudFront-Viewer-Address", header));

        assertThat(answer).contains("\"statusCode\":200", from(address));
        assertThat(lines).containsExactly("INFO function=test request=r-1 invocation=test status=200");
    }

    @Test
    void headersCountWhateverTheCaseOfTheirNames() {
        assertThat(call(SECRET, "refused", Map.of("x-origin-secret", SECRET, "cloudfront-viewer-address",
                "203.0.113.7:46532"))).contains(from("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, NEXT})
    void whileASecretFollowsAnotherBothCount(String secret) {
        assertThat(call(SECRET + "," + NEXT, "refused", Map.of("X-Origin-Secret", secret)))
                .contains("\"statusCode\":200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "0123456789abcdef",
            "0123456789abcdef0123456789abcdef,fedcba9876543210fedcba9876543210"})
    void anyOtherSecretIsRefusedAndNothingOfItIsToldOrLogged(String wrong) {
        var answer = call(SECRET + "," + NEXT, "refused", Map.of("X-Origin-Secret", wrong));

        assertThat(answer).contains("\"statusCode\":403", "/problems/direct-call-refused", "problem+json")
                .doesNotContain(SECRET, NEXT, EDGE);
        assertThat(lines).containsExactly("INFO function=test request=r-1 invocation=test status=403");
    }

    @Test
    void whereNoSecretIsSetEverythingIsRefused() {
        assertThat(call("", "refused", Map.of("X-Origin-Secret", ""))).contains("\"statusCode\":403");
        assertThat(call("", "refused", Map.of())).contains("\"statusCode\":403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SECRET})
    void aForgedAddressIsNotBelievedWithoutTheSecret(String secrets) {
        assertThat(call(secrets, "accepted", Map.of("CloudFront-Viewer-Address", "203.0.113.7:46532")))
                .contains(from(EDGE));
        assertThat(call(secrets, "accepted", Map.of("CloudFront-Viewer-Address", "203.0.113.7:46532",
                "X-Origin-Secret", "wrong", "X-Forwarded-For", "203.0.113.7"))).contains(from(EDGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203.0.113.7", "nowhere:80", "203.0.113.7:port"})
    void anAddressThatCloudFrontDoesNotSayIsAnAlarmAndTheConnectionsCounts(String header) {
        var answer = call(SECRET, "refused", Map.of("X-Origin-Secret", SECRET, "CloudFront-Viewer-Address", header));

        assertThat(answer).contains(from(EDGE));
        assertThat(lines).first().asString().startsWith("ERROR ").endsWith(" no viewer address");
    }

    @Test
    void theSettingsShowHowManySecretsThereAreAndNoSecret() {
        var config = new Cloud(TestSettings.with(Map.of("ORIGIN_SECRETS", SECRET + "," + NEXT)),
                InstantSource.system()).config();

        assertThat(config.toString()).contains("OriginSecrets[2]").doesNotContain(SECRET, NEXT);
    }
}
