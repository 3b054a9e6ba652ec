package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every function behind the API does with calls that did not come through CloudFront, and what it believes. */
class DirectCallTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NO_CODE = "0000-0000-0000-0000";

    @AutoClose
    private static final Application application = Application.start();

    static Stream<LambdaFunction> behindTheApi() {
        return application.runner().functions().stream().filter(function -> !function.events("Api").isEmpty());
    }

    private static Map<String, Object> sample(String function) throws Exception {
        try (var files = Files.list(ROOT.resolve("events"))) {
            var sample = files.filter(file -> file.getFileName().toString().startsWith(function + ".")).sorted()
                    .findFirst().orElseThrow();
            return Json.object(Files.readAllBytes(sample));
        }
    }

    /** Runs a function as it is set in prod. */
    private static Map<String, Object> run(LambdaFunction function, Map<String, Object> event) throws Exception {
        var environment = new HashMap<>(application.runner().environment(function.id()));
        environment.putAll(Map.of("DIRECT_CALLS", "refused", "ORIGIN_SECRETS", SECRET));
        var handler = (RequestStreamHandler) Class.forName(function.className()).getConstructor(Cloud.class)
                .newInstance(new Cloud(environment, application.runner().clock()));
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(Json.bytes(event)), answer,
                RunContext.loggingTo(new ArrayList<>()));
        return Json.object(answer.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("behindTheApi")
    void eachRefusesThemBeforeItAsksAnythingOfAws(LambdaFunction function) throws Exception {
        List<Object> asked = new CopyOnWriteArrayList<>();
        try (var _ = AwsCalls.before((_, call) -> asked.add(call))) {
            var answer = run(function, sample(function.id()));

            assertThat(answer).containsEntry("statusCode", 403);
            assertThat(answer.get("body").toString()).contains("/problems/direct-call-refused");
            assertThat(asked).isEmpty();
        }
    }

    private static Object check(String viewer) throws Exception {
        var function = behindTheApi().filter(each -> each.id().equals("VerifyDocument")).findFirst().orElseThrow();
        var event = new HashMap<>(sample("VerifyDocument"));
        event.put("pathParameters", Map.of("code", NO_CODE));
        event.put("headers", Map.of("x-origin-secret", SECRET, "cloudfront-viewer-address", viewer));
        return run(function, event).get("statusCode");
    }

    @Test
    void whoTriedTooOftenIsToldSoAndNobodyElseBehindTheSameEdge() throws Exception {
        var limiter = new AddressLimiter(application.cloud("VerifyDocument"), "verification");
        Application.atOnce(Limit.ADDRESS.max(), () -> limiter.count("198.51.100.7"));

        assertThat(check("198.51.100.7:4711")).isEqualTo(429);
        assertThat(check("198.51.100.8:4711")).isEqualTo(404);
        assertThat(check("2001:db8::7:4711")).isEqualTo(404);
    }

    @Test
    void onOneMachineNobodyIsBelievedToBeElsewhere() {
        var limiter = new AddressLimiter(application.cloud("VerifyDocument"), "verification");
        Application.atOnce(Limit.ADDRESS.max(), () -> limiter.count("198.51.100.9"));

        assertThat(application.api().get("/verifications/" + NO_CODE, "CloudFront-Viewer-Address", "198.51.100.9:4711",
                "X-Origin-Secret", SECRET).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"dev, accepted", "staging, refused", "prod, refused"})
    void theTemplateHasThemRefusedOutsideDev(String stage, String setting) {
        var template = Template.read(ROOT.resolve("template.yaml"), Map.of("Stage", stage, "OriginSecrets", SECRET));

        assertThat(template.functions()).isNotEmpty().allSatisfy(function -> assertThat(function.environment())
                .containsEntry("DIRECT_CALLS", setting).containsEntry("ORIGIN_SECRETS", SECRET));
    }
}
