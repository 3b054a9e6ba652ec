package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A new build goes to a tenth of the requests of a few functions first, and to all others once it did well there. */
class ScoutsTest {
    private static final String FUNCTION = "AWS::Serverless::Function";

    private static Map<String, Map<String, Object>> functions() throws IOException {
        return TemplateFiles.resources(FUNCTION);
    }

    private static Map<String, Object> preference(Map<String, Object> function) {
        return Values.map(Values.map(function.get("Properties")).get("DeploymentPreference"));
    }

    private static Map<String, Map<String, Object>> scouts() throws IOException {
        var scouts = functions();
        scouts.values().removeIf(function -> preference(function).isEmpty());
        return scouts;
    }

    @Test
    void everyFunctionThatIsNoScoutWaitsForAllOfThem() throws IOException {
        var scouts = scouts();
        var aliases = scouts.keySet().stream().map(scout -> scout + "Aliaslive").toList();
        var others = functions();
        others.keySet().removeAll(scouts.keySet());

        assertThat(aliases).isNotEmpty();
        assertThat(others).allSatisfy((name, function) -> assertThat(Values.list(function.get("DependsOn")))
                .as("DependsOn of %s", name).containsAll(aliases));
        assertThat(scouts).allSatisfy((_, scout) -> assertThat(scout).doesNotContainKey("DependsOn"));
    }

    @Test
    void eachIsRolledBackByAnAlarmOnTheAnswersOfItsOwnRoute() throws IOException {
        for (var stage : List.of("staging", "prod")) {
            var template = Template.read(TemplateFiles.MAIN, Map.of("Stage", stage, "OriginSecrets", "a"));
            var alarms = template.resources("AWS::CloudWatch::Alarm").stream()
                    .collect(Collectors.toMap(Resource::name, Resource::properties));
            for (var scout : scouts().keySet()) {
                var function = template.functions().stream().filter(each -> each.id().equals(scout)).findFirst()
                        .orElseThrow();
                var set = Values.map(function.properties().get("DeploymentPreference"));
                var route = function.events("Api").getFirst();

                assertThat(set.get("Type")).isEqualTo("Canary10Percent5Minutes");
                assertThat(dimensions(alarms.get(Values.list(set.get("Alarms")).getFirst().toString())))
                        .isEqualTo(Map.of("ApiName", "compte-assure", "Stage", template.api().stage(), "Resource",
                                route.text("Path"), "Method", route.text("Method")));
            }
        }
    }

    private static Map<String, Object> dimensions(Map<String, Object> alarm) {
        return Values.list(alarm.get("Dimensions")).stream().map(Values::map).collect(
                Collectors.toMap(each -> each.get("Name").toString(), each -> each.get("Value")));
    }
}
