package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.local.AwsSurroundings;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.template.LambdaFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function, from the zip that is deployed, under AWS's own runtime client, with its event of {@code events/}. */
class PackagedFunctionsIT {
    /** What each function answers to its event when the tables are empty. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("OpenAccount", "\"statusCode\":422"),
            Map.entry("ValidateAccount", "\"statusCode\":404"),
            Map.entry("ResendValidationEmail", "\"statusCode\":202"),
            Map.entry("LogIn", "\"statusCode\":401"),
            Map.entry("LogOut", "\"statusCode\":401"),
            Map.entry("ViewAccount", "\"statusCode\":401"),
            Map.entry("PurgeUnvalidatedAccounts", "{\"purged\":0,\"goesOn\":false}"),
            Map.entry("RemindUnvalidatedAccounts", "{\"reminded\":0}"),
            Map.entry("SendEmail", "{\"batchItemFailures\":[]}"),
            Map.entry("ImportInsured", "{\"lines\":0,\"imported\":0,\"rejected\":0}"),
            Map.entry("IssueRightsCertificate", "\"statusCode\":401"),
            Map.entry("IssueDailyAllowanceCertificate", "\"statusCode\":401"),
            Map.entry("IssueMonthlyStatement", "\"statusCode\":401"),
            Map.entry("ListDocuments", "\"statusCode\":401"),
            Map.entry("GetDocument", "\"statusCode\":401"),
            Map.entry("VerifyDocument", "\"statusCode\":404"),
            Map.entry("VerifyFile", "\"statusCode\":404"),
            Map.entry("ShowVerificationKey", "\"statusCode\":200"),
            Map.entry("ListPayments", "\"statusCode\":401"),
            Map.entry("NotifyStatements", "{\"notified\":0,\"goesOn\":false}"),
            Map.entry("ImportPayments", "{\"lines\":0,\"imported\":0,\"rejected\":0}"));

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static LocalRunner runner;
    private static AwsSurroundings surroundings;

    @BeforeAll
    static void unzipAndStart() throws Exception {
        RuntimeApi.unzip(ROOT.resolve("functions/target/functions.zip"), folder.resolve("task"));
        runner = LocalRunner.start(Options.of(ROOT, folder.resolve("data")).withDemo(false).withSchedules(false)
                .withSurroundings(setting -> {
                    surroundings = AwsSurroundings.of(setting);
                    return surroundings;
                }));
        surroundings.putImport("insured/event.jsonl", new byte[0]);
        surroundings.putImport("payments/event.jsonl", new byte[0]);
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    static Stream<LambdaFunction> functions() {
        return runner.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answersItsEvent(LambdaFunction function) throws Exception {
        var event = Files.readAllBytes(ROOT.resolve("events/" + function.id() + ".json"));
        var log = folder.resolve(function.id() + ".log");

        var reply = invoke(function, function.handler(), event, log);

        assertThat(reply.kind()).as(Files.readString(log)).isEqualTo("response");
        assertThat(reply.body()).contains(ANSWERS.get(function.id()));
        assertThat(JSON.std.mapFrom(reply.body())).isNotEmpty();
    }

    @Test
    void aWrongHandlerNameFails() throws Exception {
        var function = runner.functions().getFirst();

        var reply = invoke(function, function.handler() + "s", "{}".getBytes(), folder.resolve("wrong.log"));

        assertThat(reply.kind()).isEqualTo("error");
        assertThat(reply.body()).contains("ClassNotFoundException");
    }

    @Test
    void everyEventHasItsFunction() throws Exception {
        try (var events = Files.list(ROOT.resolve("events"))) {
            assertThat(events.map(path -> path.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(runner.functions().stream().map(LambdaFunction::id).toList());
        }
    }

    private static RuntimeApi.Reply invoke(LambdaFunction function, String handler, byte[] event, Path log)
            throws Exception {
        try (var api = new RuntimeApi(event)) {
            return api.invoke(folder.resolve("task"), handler, runner.environment(function.id()), log);
        }
    }
}
