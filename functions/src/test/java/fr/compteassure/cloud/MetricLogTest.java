package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the log of which CloudWatch makes metrics, held against its embedded metric format. */
class MetricLogTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:59:59.123Z");
    /** The units that CloudWatch knows, of those that are of use here. */
    private static final List<String> UNITS = List.of("Count", "Seconds", "Milliseconds", "None");

    private final List<String> lines = new ArrayList<>();
    private final MetricLog log = new MetricLog("compte-assure-prod", () -> NOW, lines::add);

    private static String[] of(Metric metric) {
        return metric.dimensions().stream().map(_ -> "SOME_VALUE").toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void aLineIsADocumentOfTheEmbeddedMetricFormat(Metric metric) throws Exception {
        log.tell(metric.measure(3, of(metric)));

        var root = JSON.std.mapFrom(lines.getFirst());
        var metadata = (Map<?, ?>) root.get("_aws");
        assertThat(metadata.keySet()).isEqualTo(Set.of("Timestamp", "CloudWatchMetrics"));
        assertThat(metadata.get("Timestamp")).isEqualTo(NOW.toEpochMilli());
        var directive = (Map<?, ?>) ((List<?>) metadata.get("CloudWatchMetrics")).getFirst();
        assertThat((String) directive.get("Namespace")).isEqualTo("compte-assure-prod").hasSizeBetween(1, 1024);
        assertThat((List<?>) directive.get("Dimensions")).isNotEmpty().allSatisfy(set -> assertThat((List<?>) set)
                .hasSizeLessThanOrEqualTo(30).allSatisfy(name -> assertThat(root.get(name)).isEqualTo("SOME_VALUE")));
        var definition = (Map<?, ?>) ((List<?>) directive.get("Metrics")).getFirst();
        assertThat(definition.get("Unit")).isIn(UNITS);
        assertThat(root.get(definition.get("Name"))).isEqualTo(3);
    }

    @Test
    void theLineIsThatOfTheDocumentation() {
        log.tell(Metric.REQUESTS_DECIDED.one("VITALE_CARD_ORDER", "ACCEPTED"));
        log.tell(Metric.ACCOUNTS_PURGED.measure(0));

        assertThat(lines).containsExactly(
                "{\"_aws\":{\"Timestamp\":1795852799123,\"CloudWatchMetrics\":[{\"Namespace\":\"compte-assure-prod\","
                        + "\"Dimensions\":[[],[\"type\",\"status\"]],\"Metrics\":[{\"Name\":\"RequestsDecided\",\"Unit\":\"Count\"}]}]},"
                        + "\"type\":\"VITALE_CARD_ORDER\",\"status\":\"ACCEPTED\",\"RequestsDecided\":1}",
                "{\"_aws\":{\"Timestamp\":1795852799123,\"CloudWatchMetrics\":[{\"Namespace\":\"compte-assure-prod\","
                        + "\"Dimensions\":[[]],\"Metrics\":[{\"Name\":\"AccountsPurged\",\"Unit\":\"Count\"}]}]},"
                        + "\"AccountsPurged\":0}");
    }

    @Test
    void noTwoMetricsHaveOneName() {
        assertThat(Stream.of(Metric.values()).map(Metric::title)).doesNotHaveDuplicates()
                .allMatch(title -> title.matches("([A-Z][a-z]+)+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "185037599904274", "jean@example.org", "Lefèvre", "a\"b", "A B"})
    void whatSomebodyTypedIsNoValueOfADimension(String typed) {
        assertThatThrownBy(() -> Metric.LOG_INS_REFUSED.one(typed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no values of [reason] of LOG_INS_REFUSED");
    }

    @Test
    void aDimensionWithoutAValueIsRefused() {
        assertThatThrownBy(Metric.LOG_INS_REFUSED::one).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Metric.LOG_INS.one("MORE")).isInstanceOf(IllegalArgumentException.class);
    }
}
