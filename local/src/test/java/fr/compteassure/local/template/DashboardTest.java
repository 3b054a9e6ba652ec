package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.cloud.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard is JSON, and what it and the alarms go by is measured: by the application, or by AWS of what we have. */
class DashboardTest {
    private static final String OWN = "compte-assure-prod";
    private static final Pattern SEARCH = Pattern.compile(
            "SEARCH\\('\\{([^}]+)\\} MetricName=\"(\\w+)\"( \\w+=" + OWN + ")?', '(Sum|Maximum|p99)', [0-9]+\\)");

    /** What AWS measures, with the dimensions under which it does. */
    private static final Set<String> OF_AWS = Set.of(
            "AWS/ApiGateway Count [ApiName, Stage]", "AWS/ApiGateway 4XXError [ApiName, Stage]",
            "AWS/ApiGateway 5XXError [ApiName, Stage]", "AWS/ApiGateway Latency [ApiName, Stage]",
            "AWS/Lambda Errors [FunctionName]", "AWS/Lambda Duration [FunctionName]",
            "AWS/Lambda Invocations [FunctionName]", "AWS/Lambda ConcurrentExecutions [FunctionName]",
            "AWS/Lambda IteratorAge [FunctionName]", "AWS/Lambda Throttles []",
            "AWS/SQS ApproximateNumberOfMessagesVisible [QueueName]",
            "AWS/SQS ApproximateNumberOfMessagesNotVisible [QueueName]",
            "AWS/SQS ApproximateAgeOfOldestMessage [QueueName]",
            "AWS/DynamoDB ConsumedReadCapacityUnits [TableName]", "AWS/DynamoDB ConsumedWriteCapacityUnits [TableName]",
            "AWS/DynamoDB ThrottledRequests [Operation, TableName]", "AWS/DynamoDB SystemErrors [Operation, TableName]",
            "AWS/SES Reputation.BounceRate []", "AWS/SES Reputation.ComplaintRate []",
            "AWS/States ExecutionsFailed [StateMachineArn]", "AWS/Billing EstimatedCharges [Currency]",
            "AWS/WAFV2 BlockedRequests [Region, Rule, WebACL]");

    private static final Set<String> KNOWN = known();

    /** Under the whole of each metric, and under its dimensions; and what filters make of the log. */
    private static Set<String> known() {
        var own = Stream.of(Metric.values()).flatMap(metric -> Stream.of(List.<String>of(), metric.dimensions())
                .map(dimensions -> OWN + " " + metric.title() + " " + new TreeSet<>(dimensions)));
        var filtered = WrittenResource.ofType("AWS::Logs::MetricFilter").stream()
                .map(filter -> (Map<?, ?>) ((List<?>) filter.properties().get("MetricTransformations")).getFirst())
                .map(made -> OWN + " " + made.get("MetricName") + " []");
        return Stream.of(own, filtered, OF_AWS.stream()).flatMap(some -> some).collect(Collectors.toSet());
    }

    private static List<Map<?, ?>> widgets() throws Exception {
        var body = WrittenResource.ofType("AWS::CloudWatch::Dashboard").getFirst().text("DashboardBody")
                .replace("${Application}", OWN).replaceAll("\\$\\{(\\w+)Alarm\\.Arn\\}",
                        "arn:aws:cloudwatch:eu-west-3:000000000000:alarm:$1")
                .replace("${AWS::Region}", "eu-west-3").replaceAll("\\$\\{(\\w+)\\}", "$1");
        assertThat(body).doesNotContain("${");
        return ((List<?>) JSON.std.mapFrom(body).get("widgets")).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one)
                .toList();
    }

    @Test
    void itShowsNothingThatNobodyMeasures() throws Exception {
        var shown = new ArrayList<String>();
        for (var widget : widgets()) {
            var metrics = (List<?>) ((Map<?, ?>) widget.get("properties")).get("metrics");
            if (metrics != null) {
                metrics.forEach(one -> shown.add(shown((List<?>) one)));
            }
        }

        assertThat(shown).hasSizeGreaterThan(40).allSatisfy(one -> assertThat(KNOWN).contains(one));
    }

    private static String shown(List<?> metric) {
        if (metric.getFirst() instanceof Map<?, ?> expression) {
            var search = SEARCH.matcher((String) expression.get("expression"));
            assertThat(search.matches()).as(expression.toString()).isTrue();
            var schema = List.of(search.group(1).replace("\"", "").split(","));
            return schema.getFirst() + " " + search.group(2) + " " + new TreeSet<>(schema.subList(1, schema.size()));
        }
        var texts = metric.stream().filter(String.class::isInstance).toList();
        var dimensions = new TreeSet<String>();
        for (int i = 2; i < texts.size(); i += 2) {
            dimensions.add((String) texts.get(i));
        }
        return texts.get(0) + " " + texts.get(1) + " " + dimensions;
    }

    @Test
    void itShowsEverythingThatTheApplicationMeasures() throws Exception {
        assertThat(widgets().toString()).contains(Stream.of(Metric.values()).map(Metric::title).toList());
    }

    @Test
    void itShowsEveryAlarm() throws Exception {
        assertThat(widgets().toString()).contains(WrittenResource.ofType("AWS::CloudWatch::Alarm").stream()
                .filter(alarm -> alarm.template().equals("watch.yaml"))
                .map(alarm -> ":alarm:" + alarm.id().replaceFirst("Alarm$", "")).toList());
    }

    @Test
    void noWidgetLiesOnAnother() throws Exception {
        var cells = new ArrayList<String>();
        for (var widget : widgets()) {
            for (int x = 0; x < (int) widget.get("width"); x++) {
                cells.add(((int) widget.get("x") + x) + " " + widget.get("y"));
            }
            assertThat((int) widget.get("x") + (int) widget.get("width")).isLessThanOrEqualTo(24);
        }
        assertThat(cells).doesNotHaveDuplicates();
    }

    @Test
    void noAlarmGoesByWhatNobodyMeasures() {
        assertThat(WrittenResource.ofType("AWS::CloudWatch::Alarm").stream()
                .filter(alarm -> alarm.template().equals("watch.yaml")).flatMap(DashboardTest::measured)).isNotEmpty()
                .allSatisfy(one -> assertThat(KNOWN).contains(one));
    }

    private static Stream<String> measured(WrittenResource alarm) {
        return alarm.properties().get("Metrics") instanceof List<?> queries
                ? queries.stream().map(query -> ((Map<?, ?>) query).get("MetricStat")).filter(Map.class::isInstance)
                        .map(stat -> measured((Map<?, ?>) ((Map<?, ?>) stat).get("Metric")))
                : Stream.of(measured(alarm.properties()));
    }

    private static String measured(Map<?, ?> metric) {
        var namespace = metric.get("Namespace") instanceof String aws ? aws : OWN;
        var dimensions = metric.get("Dimensions") instanceof List<?> some
                ? some.stream().map(one -> (String) ((Map<?, ?>) one).get("Name")).toList()
                : List.<String>of();
        return namespace + " " + metric.get("MetricName") + " " + new TreeSet<>(dimensions);
    }
}
