package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction.Conditions;
import fr.compteassure.bench.coldstart.function.Run;
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
import java.util.stream.IntStream;

/**
 * The answers of a function that has answered before, with the first compiler only, as functions without a snapshot run, and
 * with all of them, as those with one do; and how much of that is no call to AWS.
 */
public final class Warm {
    /** Those that may be asked again and again for the same answer. */
    private static final List<String> USUAL = List.of("AdviseOnPrevention", "FindCpam", "GetDocument", "GetRequest",
            "ListActivity", "ListDocuments", "ListPayments", "ListSlots", "LogIn", "VerifyDocument", "ViewAccount");
    private static final int ROUNDS = 2;
    private static final int ANSWERS = 500;
    private static final int WARM_UP = 200;
    private static final double MILLI = 1e6;

    private final Session session;
    private final Selection selection;

    private Warm(Session session, Selection selection) {
        this.session = session;
        this.selection = selection;
    }

    /**
     * Measures them.
     *
     * @param project its folder
     */
    public static Report measured(Path project) throws Exception {
        var selection = Selection.of(USUAL, ROUNDS, ANSWERS);
        try (var session = new Session(project, selection)) {
            return new Warm(session, selection).report();
        }
    }

    /** A function by one compiler or by all. */
    private record Line(String name, boolean c1, Series series, double outside, double outsideFloor) {
        /** What half, nine tenths, or 99 of 100 of the answers took no longer than; the middle of the rounds. */
        Number millis(double share) {
            return series.median(run -> quantile(run, share));
        }

        double ratio() {
            return series.ratio(run -> quantile(run, 0.5));
        }

        private static double quantile(Run run, double share) {
            return Run.quantile(run.after(Math.min(WARM_UP, run.answers().size() / 2)), share);
        }
    }

    private Report report() throws Exception {
        var lines = new ArrayList<Line>();
        for (var candidate : session.candidates()) {
            for (var c1 : List.of(true, false)) {
                lines.add(line(candidate.withC1(c1)));
                System.out.println(candidate.name() + " is done, " + compilers(c1));
            }
        }
        lines.sort(Comparator.comparing(Line::c1).reversed().thenComparing(Line::name));
        var rows = lines.stream().map(line -> List.<Object>of(line.name(), compilers(line.c1()), line.millis(0.5),
                line.millis(0.9), line.millis(0.99), line.series().floor(run -> Line.quantile(run, 0.5)), line.ratio(),
                Series.readable(line.outside()), Series.readable(line.outsideFloor()))).toList();
        var words = ("Answers after the first %d of a process, without those. *Outside* is what of the median is no call to "
                + "AWS: decoding, rules, encoding, and Lambda's runtime client, which sdkfloor has too.")
                .formatted(WARM_UP);
        var bars = lines.stream().filter(line -> !line.c1())
                .map(line -> new Bar(line.name(), line.ratio(), false)).toList();
        return new Report("warm", List.of(new Words(words), new Figures("warm", new Table(List.of("function",
                "compilers", "p50 ms", "p90 ms", "p99 ms", "sdkfloor p50 ms", "× sdkfloor", "outside ms",
                "sdkfloor outside ms"), rows)), new Drawing(new BarChart("warm",
                        "Median of a warm function, times that of sdkfloor (all compilers)", "×", bars))));
    }

    private static String compilers(boolean c1) {
        return c1 ? "first only" : "all";
    }

    private Line line(Candidate candidate) throws Exception {
        var floor = session.stage().floor(candidate.memory()).withC1(candidate.c1());
        var runs = new ArrayList<Run>();
        var floors = new ArrayList<Run>();
        for (int round = 0; round < selection.rounds(); round++) {
            floors.add(run(floor));
            runs.add(run(candidate));
        }
        var series = new Series(candidate.name(), runs, floors);
        series.check();
        return new Line(candidate.name(), candidate.c1(), series, outside(candidate), outside(floor));
    }

    private Run run(Candidate candidate) throws Exception {
        session.stage().putBack();
        return session.fresh().run(candidate, WARM_UP + selection.warm(), Conditions.PLAIN);
    }

    /** What is left of the median answer when the time is taken off in which a call to AWS was under way; in milliseconds. */
    private double outside(Candidate candidate) throws Exception {
        var calls = session.newFile("calls");
        var run = run(session.stage().watched(candidate, calls));
        var watched = WatchedCalls.of(calls);
        var from = Math.min(WARM_UP, run.answers().size() / 2);
        return Series.middle(IntStream.range(from, run.answers().size()).mapToObj(run::answer)
                .mapToDouble(answer -> (answer.nanos() - watched.within(answer.sent(), answer.answered())) / MILLI)
                .toArray());
    }
}
