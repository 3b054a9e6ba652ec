package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code stacks/ready.yaml} sends to every function each day, so that its version stays ready, does nothing. */
class IdleVersionsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @AutoClose
    private static final Application application = Application.start();

    private static final byte[] EVENT = event();

    private static byte[] event() {
        var machine = Template.read(Path.of("..", "template.yaml"), Map.of())
                .resources("AWS::StepFunctions::StateMachine").stream()
                .filter(one -> one.id().equals("Ready-StayReady")).findFirst().orElseThrow();
        var call = at(machine.properties(), "Definition", "States", "Call", "ItemProcessor", "States", "Invoke");
        return Json.bytes(at(call, "Arguments", "Payload"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> map, String... path) {
        var found = map;
        for (var key : path) {
            found = (Map<String, Object>) found.get(key);
        }
        return found;
    }

    static Stream<LambdaFunction> behindTheApi() {
        return application.runner().functions().stream().filter(function -> !function.events("Api").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("behindTheApi")
    void itIsRefusedOutsideDevBecauseItDidNotComeThroughCloudFront(LambdaFunction function) throws Exception {
        assertThat(answerWithoutEffect(function, Map.of("DIRECT_CALLS", "refused", "ORIGIN_SECRETS", SECRET)))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("behindTheApi")
    void itIsRefusedInDevForWhatItLacks(LambdaFunction function) throws Exception {
        assertThat(answerWithoutEffect(function, Map.of("DIRECT_CALLS", "accepted"))).isIn(400, 401);
    }

    /** The status that a function answers, having asked nothing of AWS and met no fault. */
    private static Object answerWithoutEffect(LambdaFunction function, Map<String, String> settings) throws Exception {
        List<Object> asked = new CopyOnWriteArrayList<>();
        List<String> log = new ArrayList<>();
        try (var _ = AwsCalls.before((_, call) -> asked.add(call))) {
            var answer = new ByteArrayOutputStream();
            handler(function, settings).handleRequest(new ByteArrayInputStream(EVENT), answer,
                    RunContext.loggingTo(log));

            assertThat(asked).isEmpty();
            assertThat(log).isNotEmpty().noneMatch(line -> line.contains("ERROR"));
            return Json.object(answer.toByteArray()).get("statusCode");
        }
    }

    private static RequestStreamHandler handler(LambdaFunction function, Map<String, String> settings)
            throws Exception {
        var environment = new HashMap<>(application.runner().environment(function.id()));
        environment.putAll(settings);
        return (RequestStreamHandler) Class.forName(function.className()).getConstructor(Cloud.class)
                .newInstance(new Cloud(environment, application.runner().clock()));
    }
}
