package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.api.client.logging.JsonLogFormatter;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.local.template.WrittenResource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The metric filters of the template match the lines that functions really log, in the format of AWS's runtime client. */
class MetricFiltersTest {
    private static final Map<String, Object> ENDED = Json.object("time", "2026-11-28T07:59:59.123Z", "type",
            "platform.report", "record", Json.object("requestId", "8476a536", "status", "timeout"));
    private static final Map<String, Object> ENDED_WELL = Json.object("time", "2026-11-28T07:59:59.123Z", "type",
            "platform.report", "record", Json.object("requestId", "8476a536", "status", "success"));

    @AutoClose
    private static final Application application = Application.shared();

    /** A function that answers so. */
    private static final class Answering extends PublicFunction {
        private final Supplier<Response> answer;

        Answering(Cloud cloud, Supplier<Response> answer) {
            super(cloud);
            this.answer = answer;
        }

        @Override
        protected Response handle(Request request) {
            return answer.get();
        }
    }

    /** What is logged of such an answer, as Lambda puts it into the log. */
    private static List<Map<String, Object>> logged(Supplier<Response> answer) throws IOException {
        var lines = new ArrayList<String>();
        var event = Json.write(Json.object("httpMethod", "POST", "resource", "/x", "headers", Map.of()));
        new Answering(application.cloud("OpenAssistedAccount"), answer).handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream(),
                RunContext.loggingTo(lines));
        var logged = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            var parts = line.split(" ", 2);
            logged.add(Json.read(new JsonLogFormatter().format(parts[1], LogLevel.valueOf(parts[0]))));
        }
        return logged;
    }

    private static List<Map<String, Object>> tooMany(String metric) throws IOException {
        var cloud = application.cloud("OpenAssistedAccount");
        var advisor = new Advisor(cloud, "of " + metric, "Camille Martin",
                new Cpams().of(new CpamCode("351")).orElseThrow());
        return logged(() -> {
            for (int i = 0;; i++) {
                cloud.transaction().with(metric.equals("TooManyLooks")
                        ? new LookLimiter(cloud).looking(advisor, "file-" + i)
                        : new OpeningLimiter(cloud).counting(advisor)).commit();
            }
        });
    }

    /** The lines of which a metric is made. */
    private static List<Map<String, Object>> lines(String metric) throws IOException {
        return switch (metric) {
            case "Faults" -> Stream.concat(Stream.of(ENDED), logged(() -> {
                throw new IllegalStateException("jean@example.org");
            }).stream().filter(line -> line.toString().contains("IllegalStateException"))).toList();
            case "TooManyLooks", "TooManyOpenings" -> tooMany(metric).stream()
                    .filter(line -> line.toString().contains("limit=")).toList();
            // StoppedRecoveriesTest holds this text to StopRequest.
            case "StoppedRecoveries" -> logged(() -> Response.noContent().alarming("recovery=STOPPED")).stream()
                    .filter(line -> line.toString().contains("recovery=")).toList();
            default -> throw new AssertionError("no line is known of which " + metric + " is made");
        };
    }

    private static List<WrittenResource> filters() {
        return WrittenResource.ofType("AWS::Logs::MetricFilter");
    }

    private static String metric(WrittenResource filter) {
        var made = (Map<?, ?>) ((List<?>) filter.properties().get("MetricTransformations")).getFirst();
        return (String) made.get("MetricName");
    }

    @Test
    void everyFilterMatchesTheLinesThatAreMeant() throws IOException {
        for (var filter : filters()) {
            assertThat(lines(metric(filter))).as(filter.id()).isNotEmpty()
                    .allMatch(line -> FilterPattern.matches(filter.text("FilterPattern"), line));
        }
    }

    @Test
    void noFilterMatchesWhatIsAsItShouldBe() throws IOException {
        var lines = new ArrayList<>(logged(() -> Response.ok(Json.object())));
        lines.addAll(logged(() -> {
            throw Problem.notFound("Rien.");
        }));
        lines.add(ENDED_WELL);
        lines.add(Json.read("{\"_aws\": {}, \"LogIns\": 1}"));

        assertThat(filters()).allSatisfy(filter -> assertThat(lines)
                .noneMatch(line -> FilterPattern.matches(filter.text("FilterPattern"), line)));
    }

    @Test
    void everyGroupInWhichFunctionsLogIsLookedAtForFaults() {
        var groups = WrittenResource.ofType("AWS::Serverless::Function").stream()
                .map(function -> ((Map<?, ?>) ((Map<?, ?>) function.properties().get("LoggingConfig")).get("LogGroup"))
                        .get("Fn::GetAtt").toString()
                        .replaceAll(".*\\.(\\w+)Arn?\\].*|.*Outputs\\.(\\w+)\\].*", "$1$2"))
                .distinct().toList();
        var looked = filters().stream().filter(filter -> metric(filter).equals("Faults"))
                .map(filter -> ((Map<?, ?>) filter.properties().get("LogGroupName")).get("Ref").toString()).toList();

        assertThat(looked).containsExactlyInAnyOrderElementsOf(groups);
    }
}
