package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is woken by an alarm finds what to do under its name, and nothing else stands there. */
class AlarmHeadingsTest {
    private static final String PREFIX = "${Application}-";

    private static List<WrittenResource> alarms() {
        return WrittenResource.ofType("AWS::CloudWatch::Alarm");
    }

    /** What tells the topic beside them. */
    private static Stream<WrittenResource> others() {
        return Stream.of("AWS::Events::Rule", "AWS::Budgets::Budget")
                .flatMap(type -> WrittenResource.ofType(type).stream())
                .filter(one -> one.template().equals("watch.yaml"));
    }

    private static String name(WrittenResource alarm) {
        return alarm.id().replaceFirst("Alarm$", "");
    }

    /** A heading may be that of several. */
    private static List<String> headings() throws Exception {
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var from = page.indexOf("\n## When an alarm rings\n");
        return page.substring(from, page.indexOf("\n## ", from + 4)).lines().filter(line -> line.startsWith("### "))
                .flatMap(line -> Stream.of(line.substring(4).split(", "))).toList();
    }

    @Test
    void everyAlarmHasAHeadingAndEveryHeadingAnAlarm() throws Exception {
        var names = Stream.concat(alarms().stream(), others()).map(AlarmHeadingsTest::name).toList();

        assertThat(headings()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void theNameThatIsReadInTheEmailIsTheHeading() {
        assertThat(alarms()).filteredOn(alarm -> alarm.template().equals("watch.yaml")).isNotEmpty()
                .allSatisfy(alarm -> {
                    assertThat(alarm.text("AlarmName")).isEqualTo(PREFIX + name(alarm));
                    assertThat(alarm.text("AlarmDescription"))
                            .endsWith(" (docs/operations.md, " + name(alarm) + ")").hasSizeLessThan(1024);
                });
    }

    @Test
    void everyAlarmOfTheOperatorsTellsTheTopic() {
        var topic = List.of(Map.of("Ref", "Alarms"));

        assertThat(alarms()).filteredOn(alarm -> alarm.template().equals("watch.yaml")).allSatisfy(alarm -> {
            assertThat(alarm.properties().get("AlarmActions")).isEqualTo(topic);
            assertThat(alarm.properties().get("OKActions")).isIn(null, topic);
            assertThat(alarm.properties().get("TreatMissingData")).as(alarm.id())
                    .isIn("breaching", "notBreaching", "ignore");
        });
    }
}
