package fr.compteassure.cloud;

import java.util.List;

/**
 * A value of a metric.
 *
 * @param metric which
 * @param value how many
 * @param of the value of each of its dimensions, in their order
 */
public record Measure(Metric metric, long value, List<String> of) {
    private static final int MAX_LENGTH = 60;

    /** @throws IllegalArgumentException when a dimension has no value, or one that is no name of a constant */
    public Measure {
        of = List.copyOf(of);
        if (of.size() != metric.dimensions().size()) {
            throw wrong(metric);
        }
        for (var one : of) {
            if (!isConstant(one)) {
                throw wrong(metric);
            }
        }
    }

    /** Whatever a person typed would be something else. */
    private static boolean isConstant(String value) {
        for (int i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            var later = character == '_' || character >= '0' && character <= '9';
            if (!(character >= 'A' && character <= 'Z' || later && i > 0)) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= MAX_LENGTH;
    }

    private static IllegalArgumentException wrong(Metric metric) {
        return new IllegalArgumentException("no values of " + metric.dimensions() + " of " + metric);
    }
}
