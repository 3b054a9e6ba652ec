package fr.compteassure.bench.imports;

import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both imports, each of a short and of a long file, beside one PutItem after the other, all in one JVM that has nothing else
 * to do. The long file has as many lines as the setting {@code imports.lines} says.
 */
public final class ImportBench {
    private static final int SHORT = 1_000;
    private static final int NAIVE = 300;
    private static final double MB = 1024 * 1024;

    private ImportBench() {}

    /** What was measured of one file. */
    record Measured(String kind, boolean naive, long lines, double seconds, double processor, double heap, double read,
            double written) {
        /** @param printed as {@link ImportProcess} prints it */
        static Measured of(String way, String printed) {
            var values = printed.split(" ");
            var lines = Long.parseLong(values[0]);
            return new Measured(way.contains("Pay") || way.equals("payments") ? "payments" : "insured people",
                    way.startsWith("naive"), lines, Long.parseLong(values[1]) / 1000.0,
                    Double.parseDouble(values[2]) / lines, Long.parseLong(values[3]) / MB,
                    Double.parseDouble(values[4]) / lines, Double.parseDouble(values[5]) / lines);
        }

        long aSecond() {
            return Math.round(lines / seconds);
        }

        String name() {
            return kind + (naive ? ", one PutItem after the other" : ", %,d lines".formatted(lines));
        }
    }

    /** Measures in a project that was built. */
    public static Report measure(Path project) throws Exception {
        return measure(project, SHORT, Integer.getInteger("imports.lines", 100_000), NAIVE);
    }

    /** Measures files of so many lines. */
    static Report measure(Path project, int few, int many, int naive) throws Exception {
        try (var stage = new ImportStage(project)) {
            var measured = new ArrayList<Measured>();
            for (var kind : List.of("insured", "payments")) {
                measured.addAll(stage.measure(kind, naive, few, many));
            }
            return new Report("imports", List.of(
                    new Words(
                            """
                                    Each call to AWS takes 5 ms, a transaction 15 ms. A line of a file of insured people has some 800 bytes, \
                                    one of payments 450; each person has %d payments, one after the other. The heap is what is left of it \
                                    after a collection, at most, in a JVM that may take 435 MB, as in a function of 512 MB.
                                    """
                                    .formatted(FundLines.PAYMENTS).strip()),
                    new Figures("imports", table(measured)),
                    new Drawing(chart(measured))));
        }
    }

    private static Table table(List<Measured> measured) {
        return new Table(
                List.of("file", "lines", "seconds", "lines a second", "processor a line (ms)", "heap (MB)",
                        "units read a line",
                        "units written a line"),
                measured.stream()
                        .map(one -> List.<Object>of(one.name(), one.lines(), tenth(one.seconds()), one.aSecond(),
                                hundredth(one.processor()), tenth(one.heap()), tenth(one.read()), tenth(one.written())))
                        .toList());
    }

    private static double hundredth(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static BarChart chart(List<Measured> measured) {
        return new BarChart("imports", "Lines imported a second, at AWS-like latency", "", Stream.concat(
                measured.stream().filter(Measured::naive), measured.stream().filter(one -> !one.naive()))
                .map(one -> new Bar(one.name(), one.aSecond(), one.naive())).toList());
    }
}
