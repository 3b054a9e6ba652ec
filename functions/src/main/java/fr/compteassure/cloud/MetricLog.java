package fr.compteassure.cloud;

import java.time.InstantSource;
import java.util.function.Consumer;

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

    /**
     * All that stands in it is a constant, a number, or the name of the stack: nothing is to be escaped. Written by hand, since
     * the first line is mostly the only one of its run: concatenations and streams that are met for the first time take longer.
     */
    private String line(Measure measure) {
        var metric = measure.metric();
        var line = new StringBuilder(320).append("{\"_aws\":{\"Timestamp\":").append(clock.instant().toEpochMilli())
                .append(",\"CloudWatchMetrics\":[{\"Namespace\":\"").append(namespace)
                .append("\",\"Dimensions\":[[]");
        var separator = ",[";
        for (var dimension : metric.dimensions()) {
            line.append(separator).append('"').append(dimension).append('"');
            separator = ",";
        }
        line.append(metric.dimensions().isEmpty() ? "]" : "]]").append(",\"Metrics\":[{\"Name\":\"")
                .append(metric.title()).append("\",\"Unit\":\"Count\"}]}]}");
        for (int i = 0; i < measure.of().size(); i++) {
            line.append(",\"").append(metric.dimensions().get(i)).append("\":\"").append(measure.of().get(i))
                    .append('"');
        }
        return line.append(",\"").append(metric.title()).append("\":").append(measure.value()).append('}').toString();
    }
}
