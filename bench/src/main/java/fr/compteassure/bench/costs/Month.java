package fr.compteassure.bench.costs;

import java.util.List;
import java.util.stream.Stream;

/** What 40 million people ask for in a month, and what is done for them behind the API. */
final class Month {
    /** A fund of some 800,000 people counted 6.5 million log-ins in a year: {@code docs/performance.md}. */
    static final double LOG_INS = 6_500_000.0 / 800_000 * 40_000_000 / 12;

    private Month() {}

    /**
     * A part of the month.
     *
     * @param name what it is
     * @param times how often
     * @param use what all of it uses
     */
    record Part(String name, double times, Use use) {}

    /** All of it. */
    static List<Part> parts(List<Action> actions) {
        return Stream.concat(Csv.resource("mix.csv").stream().map(line -> asked(line, actions)),
                Csv.resource("month.csv").stream().map(Month::background)).toList();
    }

    private static Part asked(List<String> line, List<Action> actions) {
        var times = LOG_INS * Csv.number(line.get(2)) / 100;
        return actions.stream()
                .filter(one -> one.function().equals(line.get(0)) && one.status().equals(line.get(1))).findFirst()
                .map(one -> new Part(one.function() + " " + one.status(), times, one.use().times(times)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "round-trips.csv has no " + line.get(0) + " " + line.get(1)));
    }

    private static Part background(List<String> line) {
        var times = Csv.number(line.get(1));
        var use = Use.units(Csv.number(line.get(2)), Csv.number(line.get(3)))
                .and(Use.function(Csv.number(line.get(4)), Csv.number(line.get(5)))).and(Use.calls(line.get(6)));
        return new Part(line.get(0), times, use.times(times));
    }
}
