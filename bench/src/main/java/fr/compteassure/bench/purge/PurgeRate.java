package fr.compteassure.bench.purge;

import fr.compteassure.account.PurgeUnvalidatedAccounts;
import fr.compteassure.bench.aws.Latency;
import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many accounts one function removes a second, beside the naive removal, in turns, while calls take as long as in AWS. Settings:
 * {@code purge.accounts}, how many a turn (1,000; the naive removal gets a tenth), and {@code purge.turns} (3).
 */
public final class PurgeRate {
    private static final Duration LONG = Duration.ofMinutes(15);

    private final PurgeStage stage;
    private final int accounts = Integer.getInteger("purge.accounts", 1_000);
    private final int turns = Integer.getInteger("purge.turns", 3);

    private PurgeRate(PurgeStage stage) {
        this.stage = stage;
    }

    /** @param project the folder of the project */
    public static Report measure(Path project) {
        try (var stage = new PurgeStage(project)) {
            return new PurgeRate(stage).report();
        } finally {
            Latency.set(Latency.Times.NONE);
        }
    }

    private Report report() {
        var alone = median(0);
        var withEmail = median(1);
        var times = Latency.Times.likeAws();
        return new Report("purge", List.of(
                new Words("A call takes %d ms longer, a transaction %d ms; the medians of %d turns of %,d accounts."
                        .formatted(times.call().toMillis(), times.transaction().toMillis(), turns, accounts)),
                new Figures("rate", new Table(List.of("accounts", "naive: removed a second", "one function",
                        "times", "processor time of the function, ms an account"),
                        List.of(row("without e-mails in the outbox", alone), row("with one e-mail each", withEmail)))),
                new Drawing(new BarChart("purge", "Accounts removed a second by one function", "", List.of(
                        new Bar("naive, no e-mails", alone.naive(), true),
                        new Bar("side by side, no e-mails", alone.function(), false),
                        new Bar("naive, one e-mail each", withEmail.naive(), true),
                        new Bar("side by side, one e-mail each", withEmail.function(), false))))));
    }

    private static List<Object> row(String what, Rates rates) {
        return List.of(what, Math.round(rates.naive() * 10) / 10.0, Math.round(rates.function()),
                Math.round(rates.function() / rates.naive() * 10) / 10.0, Math.round(rates.processor() * 100) / 100.0);
    }

    private record Rates(double naive, double function, double processor) {}

    private Rates median(int emails) {
        var naive = new ArrayList<Double>();
        var function = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        // The first turn warms up.
        for (int turn = 0; turn <= turns; turn++) {
            naive.add(naive(emails));
            stage.openLapsed(accounts, emails);
            var taken = new Processor();
            function.add(function());
            processor.add(taken.taken().toNanos() / 1e6 / accounts);
        }
        return new Rates(median(naive), median(function), median(processor));
    }

    private double naive(int emails) {
        stage.openLapsed(Math.max(1, accounts / 10), emails);
        Latency.set(Latency.Times.likeAws());
        var begin = System.nanoTime();
        return new NaiveDeletes(stage).run() / ((System.nanoTime() - begin) / 1e9);
    }

    private double function() {
        Latency.set(Latency.Times.likeAws());
        var run = Run.of(new PurgeUnvalidatedAccounts(stage.cloud()), Map.of(), LONG);
        if (run.purged() != accounts) {
            throw new IllegalStateException(run + " instead of " + accounts);
        }
        return run.rate();
    }

    /** Of all turns but the first. */
    private static double median(List<Double> turns) {
        var warm = turns.stream().skip(1).sorted().toList();
        return warm.get(warm.size() / 2);
    }
}
