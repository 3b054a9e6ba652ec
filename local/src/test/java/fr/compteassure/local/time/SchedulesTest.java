package fr.compteassure.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.compteassure.local.Browser;
import fr.compteassure.local.EmulatedAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.Project;
import fr.compteassure.local.handlers.Failing;
import fr.compteassure.local.handlers.Scheduled;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void forget() {
        Scheduled.EVENTS.clear();
    }

    @Test
    void aJumpRunsWhatHasBecomeDueOnceAndAtTheNewTime() {
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            runner.clock().advance(Duration.ofMinutes(59));
            assertThat(Scheduled.EVENTS).isEmpty();

            Instant now = runner.clock().advance(Duration.ofDays(7));

            assertThat(Scheduled.EVENTS).hasSize(1);
            Map<String, Object> event = Json.object(Scheduled.EVENTS.getFirst().getBytes());
            assertThat(Instant.parse(event.get("time").toString())).isCloseTo(now, within(5, ChronoUnit.SECONDS));

            runner.clock().advance(Duration.ofMinutes(59));
            assertThat(Scheduled.EVENTS).hasSize(1);
            runner.clock().advance(Duration.ofMinutes(2));
            assertThat(Scheduled.EVENTS).hasSize(2);
        }
    }

    @Test
    void theEventIsThatOfEventBridgeScheduler() {
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            Outcome outcome = runner.runSchedule("Hourly");

            assertThat(Json.object(outcome.payload()))
                    .containsOnlyKeys("version", "id", "detail-type", "source", "account", "time", "region",
                            "resources", "detail")
                    .containsEntry("version", "0").containsEntry("detail-type", "Scheduled Event")
                    .containsEntry("source", "aws.scheduler").containsEntry("account", "000000000000")
                    .containsEntry("region", "eu-west-3").containsEntry("detail", "{}")
                    .containsEntry("resources",
                            List.of("arn:aws:scheduler:eu-west-3:000000000000:schedule/default/HourlyHourly"))
                    .hasEntrySatisfying("time",
                            time -> assertThat(time.toString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        }
    }

    @Test
    void whatWasDueWhileTheRunnerWasStoppedRunsSoonAfterItStarts() throws InterruptedException {
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            runner.clock().advance(Duration.ofMinutes(30));
        }
        String kept = Json.text(Map.of("HourlyHourly", Instant.now().toString()));
        try (DataFolder data = DataFolder.open(folder.resolve(".local"))) {
            data.write("schedules", kept);
        }
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            for (int i = 0; i < 250 && Scheduled.EVENTS.isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertThat(Scheduled.EVENTS).hasSize(1);
            assertThat(runner.uri()).isNotNull();
        }
    }

    @Test
    void aScheduledFunctionThatFailsIsTriedTwiceMoreAndByHandOnce() {
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            int before = Failing.RUNS.get();
            assertThat(runner.runSchedule("Failing").failed()).isTrue();
            assertThat(Failing.RUNS.get() - before).isEqualTo(1);

            runner.clock().advance(Duration.between(runner.clock().instant(), Instant.parse("2900-01-02T00:00:00Z")));
            assertThat(Failing.RUNS.get() - before).isEqualTo(4);
        }
    }

    @Test
    void oneThatFailsToTheLastIsAmongTheMessagesInFailure() throws Exception {
        Options options = Project.in(folder).withAws(EmulatedAws::of).withDemo(false);
        Project.write(folder, Project.template().replace("handlers.Failing\n", """
                handlers.Failing
                      EventInvokeConfig:
                        DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Failures.Arn } }
                """).replace("Resources:\n", "Resources:\n  Failures: { Type: AWS::SQS::Queue }\n"));

        try (LocalRunner runner = LocalRunner.start(options)) {
            runner.clock().advance(Duration.between(runner.clock().instant(), Instant.parse("2900-01-02T00:00:00Z")));

            assertThat(new Browser(runner.uri()).get("/_local/").body()).contains("<th scope=\"row\">Failures</th>")
                    .contains("RetriesExhausted", "it went wrong");
        }
    }

    @Test
    void aFunctionWithoutScheduleHasNone() {
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            assertThatThrownBy(() -> runner.runSchedule("Echo")).hasMessage("Echo has no schedule");
        }
    }

    @Test
    void aScheduleThatIsNotUnderstoodIsNamed() {
        Options options = Project.in(folder);
        Project.write(folder, Project.template().replace("rate(1 hour)", "rate(1 week)"));

        assertThatThrownBy(() -> LocalRunner.start(options)).isInstanceOf(StartFailure.class)
                .hasMessage("template.yaml: Hourly: ScheduleV2: rate(1 week) is neither a rate nor a cron expression");
    }
}
