package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.function.Run;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The runs of a function, each beside one of the comparison in the same round.
 *
 * @param name the function's
 * @param runs in the order of the rounds
 * @param floors the comparison's, in the same order
 */
record Series(String name, List<Run> runs, List<Run> floors) {
    private static final double MILLI = 1e6;

    /** The middle of what the runs took, in milliseconds, as it is to be read. */
    Number median(ToDoubleFunction<Run> nanos) {
        return millis(runs, nanos);
    }

    /** The same of the comparison. */
    Number floor(ToDoubleFunction<Run> nanos) {
        return millis(floors, nanos);
    }

    private static Number millis(List<Run> runs, ToDoubleFunction<Run> nanos) {
        return readable(middle(runs.stream().mapToDouble(nanos).map(value -> value / MILLI).toArray()));
    }

    /** The smallest and the largest, in milliseconds. */
    String spread(ToDoubleFunction<Run> nanos) {
        var values = runs.stream().mapToDouble(nanos).map(value -> value / MILLI).summaryStatistics();
        return readable(values.getMin()) + "–" + readable(values.getMax());
    }

    /** The middle of how many times as long as the comparison the runs took, round by round. */
    double ratio(ToDoubleFunction<Run> nanos) {
        return round(middle(IntStream.range(0, runs.size())
                .mapToDouble(round -> nanos.applyAsDouble(runs.get(round)) / nanos.applyAsDouble(floors.get(round)))
                .toArray()), 100);
    }

    /** What was answered first and second: HTTP statuses. */
    String answered() {
        var first = runs.getFirst().answer(0).status();
        var second = runs.getFirst().answer(1).status();
        return first == second ? String.valueOf(first) : first + ", then " + second;
    }

    /** @throws IllegalStateException when a run was answered otherwise than the others, or by a fault */
    void check() {
        var statuses = runs.stream().map(run -> run.answer(0).status()).distinct().toList();
        if (statuses.size() > 1 || statuses.getFirst() >= 500) {
            throw new IllegalStateException(name + " answered " + statuses + ": "
                    + new String(runs.getFirst().answer(0).body(), StandardCharsets.UTF_8));
        }
    }

    /** The value in the middle of some. */
    static double middle(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Whole from ten on, else with one digit, and below one with two. */
    static Number readable(double value) {
        if (value >= 10) {
            return Math.round(value);
        }
        return round(value, value >= 1 ? 10 : 100);
    }

    private static double round(double value, double parts) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", Math.round(value * parts) / parts));
    }
}
