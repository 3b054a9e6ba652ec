package fr.compteassure.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import fr.compteassure.local.Project;
import fr.compteassure.local.handlers.Failing;
import fr.compteassure.local.handlers.Isolated;
import fr.compteassure.local.handlers.Slow;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionHostTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final byte[] EVENT = "{}".getBytes();

    @TempDir
    private Path folder;
    private final List<String> lines = new ArrayList<>();
    private FunctionLogs logs;
    private FunctionHost functions;

    @BeforeEach
    void start() {
        logs = new FunctionLogs(folder);
        logs.listen((function, line) -> lines.add(function + ": " + line));
        functions = host(Project.template());
    }

    @AfterEach
    void stop() {
        functions.close();
        logs.close();
    }

    private FunctionHost host(String yaml) {
        Template template = Template.read(Project.write(folder, yaml), Map.of());
        return new FunctionHost(template, Map.of("AWS_ACCESS_KEY_ID", "local"), InstantSource.fixed(NOW), logs);
    }

    @Test
    void aFunctionKnowsItselfAndItsEnvironmentAlone() {
        Map<String, Object> answer = Json.object(functions.invoke("Environment", EVENT).payload());

        assertThat(answer).extractingByKey("environment", MAP).contains(entry("SITE_URL", "http://nowhere"),
                entry("AWS_REGION", "eu-west-3"), entry("AWS_LAMBDA_FUNCTION_NAME", "Environment"),
                entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"), entry("AWS_ACCESS_KEY_ID", "local"),
                entry("_HANDLER", "fr.compteassure.local.handlers.Environment")).doesNotContainKey("PATH");
        assertThat(answer.get("now")).isEqualTo(NOW.toString());
        assertThat(answer.get("memory")).isEqualTo(512);
        assertThat((Integer) answer.get("left")).isBetween(5_000, 10_000);
        assertThat(answer.get("requestId").toString()).hasSize(36);
    }

    @Test
    void whatAFunctionLogsIsInItsFileAndTold() throws IOException {
        functions.invoke("Environment", EVENT);

        assertThat(lines).contains("Environment: first line", "Environment: second line")
                .anyMatch(line -> line.startsWith("Environment: REPORT RequestId: "));
        assertThat(Files.readAllLines(folder.resolve("Environment.log"))).contains("first line", "second line");
    }

    @Test
    void aFailureIsAnsweredAsLambdaDoes() {
        Outcome outcome = functions.invoke("Failing", EVENT);
        Map<?, ?> error = Json.object(outcome.payload());

        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.timedOut()).isFalse();
        assertThat(error.get("errorMessage")).isEqualTo("it went wrong");
        assertThat(error.get("errorType")).isEqualTo("java.lang.IllegalStateException");
        assertThat(((List<?>) error.get("stackTrace")).getFirst().toString()).contains("Failing.handleRequest");
        assertThat(((Map<?, ?>) error.get("cause")).get("errorMessage")).isEqualTo("the cause");
        assertThat(lines).anyMatch(line -> line.contains("it went wrong"));
    }

    @Test
    void aFunctionThatTakesTooLongIsStoppedAndItsInstanceThrownAway() throws InterruptedException {
        int instances = Slow.INSTANCES.get();
        int interruptions = Slow.INTERRUPTIONS.get();

        Outcome outcome = functions.invoke("Slow", EVENT);
        functions.invoke("Slow", EVENT);

        assertThat(outcome.timedOut()).isTrue();
        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.text()).contains("Task timed out after 1.00 seconds");
        assertThat(Slow.INSTANCES.get() - instances).isEqualTo(2);
        for (int i = 0; i < 100 && Slow.INTERRUPTIONS.get() - interruptions < 2; i++) {
            Thread.sleep(20);
        }
        assertThat(Slow.INTERRUPTIONS.get() - interruptions).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsTooLargeIsAFailure() {
        assertThat(functions.invoke("Large", EVENT).text()).contains("Function.ResponseSizeTooLarge");
    }

    @Test
    void anInstanceServesOneRequestAtATimeAndIsUsedAgain() throws Exception {
        int before = Isolated.INSTANCES.get();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(() -> functions.invoke("Isolated", EVENT));
            }
            for (Future<Outcome> call : clients.invokeAll(calls)) {
                assertThat(call.get().text()).isEqualTo("1");
            }
        }
        assertThat(Isolated.INSTANCES.get() - before).isBetween(2, HostedFunction.INSTANCES);

        int used = Isolated.INSTANCES.get();
        functions.invoke("Isolated", EVENT);
        assertThat(Isolated.INSTANCES.get()).isEqualTo(used);
    }

    @Test
    void anAsynchronousCallIsTriedThreeTimes() {
        int before = Failing.RUNS.get();

        assertThat(functions.invokeWithRetries("Failing", EVENT).failed()).isTrue();

        assertThat(Failing.RUNS.get() - before).isEqualTo(3);
    }

    @Test
    void itsRunsAreCounted() {
        functions.invoke("Failing", EVENT);
        functions.invoke("Hourly", EVENT);

        assertThat(functions.statuses()).contains(
                new FunctionStatus("Failing", 1, NOW, "java.lang.IllegalStateException: it went wrong"),
                new FunctionStatus("Hourly", 1, NOW, null), new FunctionStatus("Slow", 0, null, null));
    }

    @Test
    void itIsCalledByItsIdItsNameOrItsArn() {
        assertThat(List.of("Hourly", "compte-assure-hourly",
                "arn:aws:lambda:eu-west-3:000000000000:function:compte-assure-hourly:live"))
                .allSatisfy(name -> assertThat(functions.invoke(name, EVENT).failed()).isFalse());
        assertThatThrownBy(() -> functions.invoke("hourly", EVENT)).hasMessage("there is no function hourly");
    }

    @ParameterizedTest
    @CsvSource({"fr.x.LogIn, class fr.x.LogIn is not there",
            "java.lang.String, class java.lang.String is not a RequestStreamHandler",
            "fr.compteassure.local.handlers.Echo::other, 'Handler must name a class, or its method handleRequest'",
            "fr.compteassure.local.handlers.NoCloud, "
                    + "class fr.compteassure.local.handlers.NoCloud has no public constructor of a Cloud"})
    void aClassThatCannotBeRunIsNamed(String handler, String message) {
        String yaml = "Resources: {LogIn: {Type: AWS::Serverless::Function, Properties: {Handler: '" + handler + "'}}}";

        assertThatThrownBy(() -> host(yaml)).isInstanceOf(StartFailure.class)
                .hasMessage("template.yaml: LogIn: " + message);
    }
}
