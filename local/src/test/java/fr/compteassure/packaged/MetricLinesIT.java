package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under AWS's own runtime client, with logs in JSON as the template asks, a line that tells a metric stands in the log as it is,
 * and what is logged otherwise stands in an object of the client's: of the former CloudWatch makes a metric.
 */
class MetricLinesIT {
    @TempDir
    Path folder;

    @Test
    void aMetricIsNotPutIntoAnotherObject() throws Exception {
        try (var application = PackagedApplication.in(folder)) {
            var function = application.function("PurgeUnvalidatedAccounts");
            var environment = new HashMap<>(application.environment(function));
            environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");

            var reply = application.invoke(function, function.handler(), function.memory(), environment,
                    PackagedApplication.event(function));

            var lines = Files.readAllLines(reply.log()).stream().filter(line -> line.startsWith("{")).toList();
            assertThat(reply.kind()).as(lines.toString()).isEqualTo("response");
            assertThat(lines).filteredOn(line -> line.contains("AccountsPurged")).singleElement()
                    .satisfies(line -> assertThat(JSON.std.mapFrom(line)).containsKeys("_aws", "AccountsPurged"));
            assertThat(lines).filteredOn(line -> line.contains("done=")).singleElement()
                    .satisfies(line -> assertThat(JSON.std.mapFrom(line)).containsEntry("level", "INFO")
                            .containsKey("message"));
        }
    }
}
