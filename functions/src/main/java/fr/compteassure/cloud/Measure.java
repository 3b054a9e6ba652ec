package fr.compteassure.cloud;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A value of a metric.
 *
 * @param metric which
 * @param value how many
 * @param of the value of each of its dimensions, in their order
 */
public record Measure(Metric metric, long value, List<String> of) {
    /** Names of constants: whatever a person typed would be something else. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    /** @throws IllegalArgumentException when a dimension has no value, or one that is no name of a constant */
    public Measure {
        if (of.size() != metric.dimensions().size() || !of.stream().allMatch(CONSTANT.asMatchPredicate())) {
            throw new IllegalArgumentException("no values of " + metric.dimensions() + " of " + metric);
        }
        of = List.copyOf(of);
    }
}
