package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.aws.LambdaRun;
import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction;
import fr.compteassure.bench.coldstart.function.FreshFunction.Conditions;
import fr.compteassure.bench.coldstart.function.Run;
import fr.compteassure.bench.costs.Prices;
import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What functions of each class take with more memory and with less: time, since in Lambda the share of a processor grows with
 * the memory, what a million answers cost, and how much of the memory is used.
 */
public final class MemoryUse {
    /** Looks, the log-in, writes, documents, and what works behind the API. */
    private static final List<String> USUAL = List.of("ViewAccount", "ListPayments", "LogIn", "SendMessage",
            "ReportVitaleCard", "IssueRightsCertificate", "IssueMonthlyStatement", "ImportInsured", "SendEmail",
            "PurgeUnvalidatedAccounts");
    private static final List<Integer> SIZES = List.of(256, 512, 1024, LambdaRun.WHOLE_PROCESSOR);
    private static final int ROUNDS = 2;
    private static final int ANSWERS = 50;
    private static final int WARM_UP = 10;
    private static final double PRICE = Prices.listed().of("lambda-gb-second", 1);
    private static final double MILLI = 1e6;

    private final Session session;
    private final boolean shared = FreshFunction.canShare();

    private MemoryUse(Session session) {
        this.session = session;
    }

    /**
     * Measures them.
     *
     * @param project its folder
     */
    public static Report measured(Path project) throws Exception {
        var selection = Selection.of(USUAL, ROUNDS, ANSWERS);
        try (var session = new Session(project, selection)) {
            return new MemoryUse(session).report(selection);
        }
    }

    /** A function of a size. */
    private record Line(Candidate candidate, double first, double warm, double cpu, double peak, double heap) {
        /** A million answers, in dollars: a begun millisecond is a whole one. */
        double million() {
            return Math.ceil(warm) / 1000 * candidate.memory() / 1024 * PRICE * 1_000_000;
        }
    }

    private Report report(Selection selection) throws Exception {
        var lines = new ArrayList<Line>();
        var rows = new ArrayList<List<Object>>();
        for (var candidate : session.everyCandidate()) {
            for (var size : sizes(candidate)) {
                var line = line(candidate.withMemory(size), selection);
                lines.add(line);
                System.out.printf("%s with %d MB: %.1f ms, then %.1f, and %.0f MB%n", candidate.name(), size,
                        line.first(),
                        line.warm(), line.peak());
                rows.add(List.of(candidate.name(), size + (size == candidate.memory() ? " (has it)" : ""),
                        Series.readable(line.first()), Series.readable(line.warm()), Series.readable(line.cpu()),
                        Series.readable(line.million()),
                        Series.readable(line.peak()), Series.readable(line.heap())));
            }
        }
        var bars = lines.stream().map(line -> new Bar(line.candidate().name() + ", " + line.candidate().memory()
                + " MB", line.peak(), false)).toList();
        return new Report("memory", List.of(new Words(words(selection)), new Figures("memory", new Table(List.of(
                "function", "memory MB", "first answer ms", "p50 ms", "processor ms", "a million $", "peak MB",
                "heap in use MB"),
                rows)), new Drawing(
                        new BarChart("memory", "Most memory that a function held in "
                                + selection.warm() + " answers", "MB", bars))));
    }

    private String words(Selection selection) {
        var share = shared
                ? "each in a control group that has of a processor what Lambda gives with that memory"
                : "the time with less than a processor computed from that with a whole one and the processor time, since this "
                        + "system lets no control group be made";
        return ("%d answers of each, middle of %d runs, %s. Behind the API, *first answer* is from the restore of a snapshot, "
                + "elsewhere from the start. *A million* is what Lambda takes for the time of as many answers of the median, "
                + "beside $0.20 for the requests.").formatted(selection.warm(), selection.rounds(), share);
    }

    private static List<Integer> sizes(Candidate candidate) {
        return Stream.concat(SIZES.stream(), Stream.of(candidate.memory())).distinct().sorted(Comparator.naturalOrder())
                .toList();
    }

    private Line line(Candidate candidate, Selection selection) throws Exception {
        var runs = new ArrayList<Run>();
        for (int round = 0; round < selection.rounds(); round++) {
            session.stage().putBack();
            runs.add(session.fresh().run(candidate, selection.warm(), new Conditions(true, true)));
        }
        return new Line(candidate,
                middle(runs.stream().mapToDouble(run -> shared(candidate, run.cold(), run.coldCpu()))),
                warm(runs, answer -> shared(candidate, answer.nanos(), answer.cpu())),
                warm(runs, answer -> answer.cpu() / MILLI),
                middle(runs.stream().mapToDouble(Run::peak)), middle(runs.stream().mapToDouble(Run::heap)));
    }

    private static double warm(List<Run> runs, ToDoubleFunction<Run.Answer> millis) {
        return middle(runs.stream().mapToDouble(run -> middle(run.answers().stream()
                .skip(Math.min(WARM_UP, run.answers().size() / 2)).mapToDouble(millis))));
    }

    /** In milliseconds: what was measured, or what it comes to with the share of a processor that the memory gives. */
    private double shared(Candidate candidate, long nanos, long cpu) {
        var slower = shared ? 0 : Math.max(0, (double) LambdaRun.WHOLE_PROCESSOR / candidate.memory() - 1);
        return (nanos + cpu * slower) / MILLI;
    }

    private static double middle(DoubleStream values) {
        return Series.middle(values.toArray());
    }
}
