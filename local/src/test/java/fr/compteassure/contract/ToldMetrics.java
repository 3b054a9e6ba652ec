package fr.compteassure.contract;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What functions tell operations from now on, as CloudWatch would make metrics of it. */
final class ToldMetrics {
    private final List<Map<String, Object>> lines = new CopyOnWriteArrayList<>();

    ToldMetrics(Application application) {
        // What others did before does not count.
        application.settle();
        application.runner().listenToLogs((_, line) -> {
            if (line.startsWith("{\"_aws\":")) {
                lines.add(json(line));
            }
        });
    }

    private static Map<String, Object> json(String line) {
        try {
            return JSON.std.mapFrom(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines of which metrics are made. */
    List<Map<String, Object>> lines() {
        return lines;
    }

    /**
     * The sum of a metric.
     *
     * @param dimensions a dimension, the value that it must have, a dimension…
     */
    long sum(String metric, String... dimensions) {
        return lines.stream().filter(line -> line.containsKey(metric)).filter(line -> has(line, dimensions))
                .mapToLong(line -> ((Number) line.get(metric)).longValue()).sum();
    }

    private static boolean has(Map<String, Object> line, String... dimensions) {
        for (int i = 0; i < dimensions.length; i += 2) {
            if (!dimensions[i + 1].equals(line.get(dimensions[i]))) {
                return false;
            }
        }
        return true;
    }
}
