package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.floor.SdkFloor;
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
import java.util.stream.Stream;

/**
 * The first answer of a fresh function, of every function behind the API: from nothing, or from a snapshot. Compared with
 * {@link SdkFloor}, round by round.
 */
public final class Starts {
    private static final int ROUNDS = 3;
    private static final int TWO = 2;

    private Starts() {}

    /**
     * Without a snapshot: from the start of the process to the first answer.
     *
     * @param project its folder
     */
    public static Report cold(Path project) throws Exception {
        var series = measured(project, false);
        var rows = new ArrayList<List<Object>>();
        var floor = series.getFirst();
        rows.add(List.of("**sdkfloor**", "200", floor.floor(Run::init), floor.floor(Run::cold), "–",
                floor.floor(Run::coldCpu), 1));
        series.forEach(one -> rows.add(List.of(one.name(), one.answered(), one.median(Run::init),
                one.median(Run::cold), one.spread(Run::cold), one.median(Run::coldCpu), one.ratio(Run::cold))));
        return report("cold-starts", "First answer without a snapshot, times that of sdkfloor", series,
                new Table(List.of("function", "answer", "init ms", "cold ms", "from–to", "processor ms",
                        "× sdkfloor"), rows));
    }

    /**
     * With a snapshot: from the restore to the first answer.
     *
     * @param project its folder
     */
    public static Report restored(Path project) throws Exception {
        var series = measured(project, true);
        var rows = new ArrayList<List<Object>>();
        var floor = series.getFirst();
        rows.add(List.of("**sdkfloor, primed**", "200", floor.floor(Run::init), floor.floor(Run::cold), "–",
                floor.floor(Starts::second), floor.floor(Run::coldCpu), 1));
        series.forEach(one -> rows.add(List.of(one.name(), one.answered(), one.median(Run::init),
                one.median(Run::cold), one.spread(Run::cold), one.median(Starts::second), one.median(Run::coldCpu),
                one.ratio(Run::cold))));
        return report("restores", "First answer after a restore, times that of sdkfloor", series,
                new Table(List.of("function", "answer", "before the snapshot ms", "first ms", "from–to", "second ms",
                        "processor ms", "× sdkfloor"), rows));
    }

    private static double second(Run run) {
        return run.answer(1).nanos();
    }

    private static List<Series> measured(Path project, boolean snapshot) throws Exception {
        var selection = Selection.of(List.of(), ROUNDS, 0);
        try (var session = new Session(project, selection)) {
            var candidates = session.candidates().stream().map(one -> one.withSnapshot(snapshot)).toList();
            var floor = session.stage().floor(candidates.getFirst().memory()).withSnapshot(snapshot);
            return new Rounds(session, TWO).run(snapshot ? floor.with(SdkFloor.PRIME, "1") : floor, candidates,
                    selection.rounds());
        }
    }

    private static Report report(String name, String title, List<Series> series, Table table) {
        var sorted = series.stream().sorted(Comparator.comparingDouble(one -> one.ratio(Run::cold))).toList();
        var middle = Series.readable(Series.middle(series.stream().mapToDouble(one -> one.ratio(Run::cold)).toArray()));
        var refused = series.stream().filter(one -> one.runs().getFirst().answer(0).status() >= 300)
                .map(Series::name).toList();
        var words = ("%d rounds of each. Half of the %d cases are below %s times sdkfloor; the least is %s (%s), the most "
                + "%s (%s).%s").formatted(series.getFirst().runs().size(), series.size(), middle,
                        sorted.getFirst().ratio(Run::cold), sorted.getFirst().name(),
                        sorted.getLast().ratio(Run::cold), sorted.getLast().name(), refused.isEmpty()
                                ? ""
                                : " Refused, after all was read: " + String.join(", ", refused) + ".");
        var bars = Stream.concat(Stream.of(new Bar("sdkfloor", 1, true)), sorted.stream()
                .map(one -> new Bar(one.name(), one.ratio(Run::cold), false))).toList();
        return new Report(name, List.of(new Words(words), new Figures(name, table),
                new Drawing(new BarChart(name, title, "×", bars))));
    }
}
