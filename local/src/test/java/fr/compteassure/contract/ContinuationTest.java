package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the template must say of a function that goes on with its work by messages to itself. */
class ContinuationTest {
    private static final Template TEMPLATE = Template.read(Path.of("..", "template.yaml"), Map.of());

    static Stream<LambdaFunction> goingOn() {
        return TEMPLATE.functions().stream().filter(one -> one.environment().containsKey("CONTINUATION_QUEUE"));
    }

    /** Those that messages start, by an event of their own or by a mapping of a nested stack. */
    static Stream<LambdaFunction> byMessages() {
        return goingOn().filter(one -> !one.events("SQS").isEmpty());
    }

    private static Map<String, Object> queue(LambdaFunction function) {
        var url = function.environment().get("CONTINUATION_QUEUE");
        return TEMPLATE.resources("AWS::SQS::Queue").stream()
                .filter(queue -> queue.name().equals(url.substring(url.lastIndexOf('/') + 1))).findFirst()
                .map(Resource::properties).orElseThrow();
    }

    @Test
    void thereAreSuch() {
        assertThat(byMessages()).extracting(LambdaFunction::id).contains("PurgeUnvalidatedAccounts",
                "RemindUnvalidatedAccounts", "ApplyDueChanges", "TellUnreadDecisions", "RemindAppointments",
                "NotifyStatements");
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void lambdaDoesNotEndItsChains(LambdaFunction function) {
        assertThat(function.properties()).as("after 16 runs it would").containsEntry("RecursiveLoop", "Allow");
    }

    @ParameterizedTest
    @MethodSource("byMessages")
    void aMessageIsARunOfItsOwnAndFewRunAtATime(LambdaFunction function) {
        assertThat(function.events("SQS")).singleElement().satisfies(event -> {
            assertThat(event.properties()).containsEntry("BatchSize", 1);
            assertThat(atOnce(event.properties())).as("beside each other").isBetween(2, 8);
        });
    }

    private static int atOnce(Map<String, Object> event) {
        return event.get("ScalingConfig") instanceof Map<?, ?> scaling
                && scaling.get("MaximumConcurrency") instanceof Number number ? number.intValue() : 1_000;
    }

    @ParameterizedTest
    @MethodSource("byMessages")
    void aMessageDoesNotComeBackWhileItsRunGoesOnAndNotForEver(LambdaFunction function) {
        var queue = queue(function);

        assertThat(((Number) queue.get("VisibilityTimeout")).longValue()).as("six times the timeout, as Lambda advises")
                .isGreaterThanOrEqualTo(6 * function.timeout().toSeconds());
        assertThat(queue).containsKey("RedrivePolicy");
    }
}
