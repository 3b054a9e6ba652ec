package fr.compteassure.bench.purge;

import fr.compteassure.bench.aws.Units;
import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What DynamoDB charges for the removal of the same number of accounts among few others and among many, beside a scan, which is how
 * one finds them without an index. Settings: {@code units.lapsed}, how many are removed (10,000), and {@code units.among}, numbers
 * of others with a plus between them (1000+100000).
 */
public final class PurgeUnits {
    private PurgeUnits() {}

    /** @param project the folder of the project */
    public static Report measure(Path project) {
        var lapsed = Integer.getInteger("units.lapsed", 10_000);
        var sizes = Arrays.stream(System.getProperty("units.among", "1000+100000").split("\\+")).map(Integer::valueOf)
                .toList();
        var rows = new ArrayList<List<Object>>();
        var bars = new ArrayList<Bar>();
        for (var others : sizes) {
            try (var stage = new PurgeStage(project)) {
                // First, so that they are the same people each time.
                stage.openLapsed(lapsed, 1);
                stage.openOthers(others);
                var scan = scanned(stage);
                var purge = purged(stage, lapsed);
                rows.add(List.of("%,d".formatted(others), purge.read(), purge.written(), scan.read()));
                bars.add(new Bar("scan, among %,d".formatted(others), scan.read(), true));
                bars.add(new Bar("purge, among %,d".formatted(others), purge.read(), false));
            }
        }
        return new Report("purge-units", List.of(
                new Words(
                        "%,d accounts that lapsed are removed, each with an e-mail and an address.".formatted(lapsed)),
                new Figures("units", new Table(
                        List.of("other accounts", "read units", "write units", "read units of a scan, to find them"),
                        rows)),
                new Drawing(new BarChart("purge-units", "Read units to find and remove %,d accounts".formatted(lapsed),
                        "", bars))));
    }

    private static Units.Sum scanned(PurgeStage stage) {
        try (var units = Units.count()) {
            stage.lapsed();
            return units.sum();
        }
    }

    private static Units.Sum purged(PurgeStage stage, int lapsed) {
        try (var units = Units.count()) {
            var chain = Chain.run(stage, PurgeChain.LAMBDA, 1);
            if (chain.purged() != lapsed) {
                throw new IllegalStateException(chain + " instead of " + lapsed);
            }
            return units.sum();
        }
    }
}
