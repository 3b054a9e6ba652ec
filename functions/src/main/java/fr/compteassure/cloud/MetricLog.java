package fr.compteassure.cloud;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells operations what was measured, by lines of the log in CloudWatch's embedded metric format: CloudWatch makes metrics
 * of them, and no call is made. Lambda puts into the log as it is what a function prints; what goes through the logger of
 * the runtime would be a text in another object, of which nothing is made.
 */
public final class MetricLog {
    private final String namespace;
    private final InstantSource clock;
    private final Consumer<String> lines;

    /** @param lines where each line goes */
    MetricLog(String namespace, InstantSource clock, Consumer<String> lines) {
        this.namespace = namespace;
        this.clock = clock;
        this.lines = lines;
    }

    /** Tells a value, under the whole of its metric and under its dimensions. */
    public void tell(Measure measure) {
        lines.accept(line(measure));
    }

    /** All that stands in it is a constant, a number, or the name of the stack: nothing is to be escaped. */
    private String line(Measure measure) {
        var metric = measure.metric();
        var sets = metric.dimensions().isEmpty()
                ? "[]"
                : "[]," + metric.dimensions().stream().map(MetricLog::text).collect(Collectors.joining(",", "[", "]"));
        var directive = "{\"Namespace\":" + text(namespace) + ",\"Dimensions\":[" + sets + "],\"Metrics\":[{\"Name\":"
                + text(metric.title()) + ",\"Unit\":\"Count\"}]}";
        var head = "\"_aws\":{\"Timestamp\":" + clock.instant().toEpochMilli() + ",\"CloudWatchMetrics\":["
                + directive + "]}";
        var of = IntStream.range(0, metric.dimensions().size())
                .mapToObj(i -> text(metric.dimensions().get(i)) + ":" + text(measure.of().get(i)));
        return Stream.of(Stream.of(head), of, Stream.of(text(metric.title()) + ":" + measure.value()))
                .flatMap(part -> part).collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String constant) {
        return "\"" + constant + "\"";
    }
}
