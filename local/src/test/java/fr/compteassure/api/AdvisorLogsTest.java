package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That operations hear of an advisor who looks at too many files, whichever function it is by, or opens too many accounts. */
class AdvisorLogsTest {
    private static final Template TEMPLATE = Template.read(Path.of("..", "template.yaml"), Map.of());

    @Test
    void theLogsOfEveryFunctionForAdvisorsAreLookedThrough() {
        var watched = TEMPLATE.resources("AWS::Logs::MetricFilter").stream()
                .filter(filter -> filter.properties().get("FilterPattern").toString().contains("limit=ADVISOR_"))
                .map(filter -> filter.properties().get("LogGroupName")).toList();

        assertThat(TEMPLATE.functions().stream().filter(AdvisorLogsTest::isForAdvisors)
                .filter(function -> !watched.contains(logGroup(function))).map(LambdaFunction::id))
                .as("their log groups have no filter in stacks/watch.yaml").isEmpty();
        assertThat(watched).contains("Logs-RequestLogs");
    }

    private static Object logGroup(LambdaFunction function) {
        return ((Map<?, ?>) function.properties().get("LoggingConfig")).get("LogGroup");
    }

    private static boolean isForAdvisors(LambdaFunction function) {
        try {
            return AdvisorFunction.class.isAssignableFrom(Class.forName(function.className()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(function.id(), e);
        }
    }
}
