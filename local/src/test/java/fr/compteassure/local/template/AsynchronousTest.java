package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody waits for is tried again, and put where operations find it if it fails to the last. */
class AsynchronousTest {
    private static final Template TEMPLATE = Template.read(TemplateFiles.MAIN, Map.of());

    private static List<FunctionEvent> events(String type) {
        return TEMPLATE.functions().stream().flatMap(function -> function.events(type).stream()).toList();
    }

    @Test
    void aFunctionThatAnEventStartsPutsAwayWhatItCouldNotDo() {
        var started = TEMPLATE.functions().stream().filter(function -> Stream.of("S3", "SNS", "ScheduleV2")
                .anyMatch(type -> !function.events(type).isEmpty()));

        assertThat(started).isNotEmpty().allSatisfy(function -> {
            var set = Values.map(function.properties().get("EventInvokeConfig"));
            assertThat(set).as("EventInvokeConfig of %s", function.id()).containsEntry("MaximumRetryAttempts", 2);
            assertThat(destination(set)).as("OnFailure of %s", function.id()).isNotNull();
        });
    }

    private static Object destination(Map<String, Object> set) {
        return Values.map(Values.map(set.get("DestinationConfig")).get("OnFailure")).get("Destination");
    }

    @Test
    void aScheduleTriesAgainAndPutsAwayWhatItCouldNotStart() {
        assertThat(events("ScheduleV2")).isNotEmpty().allSatisfy(schedule -> {
            assertThat(Values.map(schedule.properties().get("DeadLetterConfig")).get("Arn")).isNotNull();
            // Without a word of it, EventBridge tries 185 times in 24 hours.
            assertThat(Values.map(schedule.properties().get("RetryPolicy")))
                    .doesNotContainEntry("MaximumRetryAttempts", 0);
        });
        assertThat(TEMPLATE.resources("AWS::Scheduler::Schedule")).isNotEmpty().allSatisfy(schedule -> {
            var target = Values.map(schedule.properties().get("Target"));
            assertThat(Values.map(target.get("DeadLetterConfig")).get("Arn")).isNotNull();
        });
    }

    @Test
    void aStreamGoesOnAndPutsAwayWhatCouldNotBeDone() {
        assertThat(events("DynamoDB")).isNotEmpty().allSatisfy(stream -> {
            assertThat(destination(stream.properties())).isNotNull();
            assertThat(stream.properties()).containsKey("MaximumRecordAgeInSeconds");
        });
    }

    @Test
    void aQueueThatStartsAFunctionPutsAwayWhatCouldNotBeDone() {
        var queues = TEMPLATE.resources("AWS::SQS::Queue").stream()
                .collect(Collectors.toMap(queue -> "arn:aws:sqs:eu-west-3:000000000000:" + queue.name(),
                        Resource::properties));

        assertThat(events("SQS")).isNotEmpty().allSatisfy(source -> {
            var queue = queues.get(source.text("Queue"));
            assertThat(Values.map(queue.get("RedrivePolicy")).get("deadLetterTargetArn")).isIn(queues.keySet());
        });
    }

    /** Lambda refuses a function that is to be traced and whose role may not. */
    @Test
    void aFunctionWithARoleOfItsOwnIsNotTraced() throws Exception {
        var withRole = TemplateFiles.resources("AWS::Serverless::Function");
        withRole.values().removeIf(function -> !Values.map(function.get("Properties")).containsKey("Role"));

        assertThat(withRole).isNotEmpty().allSatisfy((name, function) -> assertThat(
                Values.list(function.get("IgnoreGlobals"))).as("IgnoreGlobals of %s", name).contains("Tracing"));
    }
}
