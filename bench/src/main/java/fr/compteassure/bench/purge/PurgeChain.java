package fr.compteassure.bench.purge;

import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whether a removal that is longer than a run comes to its end, by runs whose time is up soon, each going on by the queue. Settings:
 * {@code chain.lapsed}, how many accounts lapsed (20,000), and {@code chain.seconds}, after how many seconds Lambda would end a
 * run (21: the function begins with nobody in the last 20 of them).
 */
public final class PurgeChain {
    /** As the template has it. */
    static final Duration LAMBDA = Duration.ofMinutes(15);
    /** As the template has it, of the function's queue. */
    private static final int AT_ONCE = 4;

    private PurgeChain() {}

    /** @param project the folder of the project */
    public static Report measure(Path project) {
        var lapsed = Integer.getInteger("chain.lapsed", 20_000);
        var seconds = Integer.getInteger("chain.seconds", 21);
        try (var stage = new PurgeStage(project)) {
            stage.openOthers(lapsed / 10);
            stage.openLapsed(lapsed, 0);
            var chain = Chain.run(stage, Duration.ofSeconds(seconds), AT_ONCE);
            return new Report("chain", List.of(
                    new Words(
                            "Runs of %d seconds, of which the last 20 are kept for what is under way, %d at a time; without"
                                    .formatted(seconds, AT_ONCE)
                                    + " the time that calls take in AWS. Lambda's own detection of loops would end a chain after 16 runs."),
                    new Figures("chain",
                            new Table(List.of("accounts that lapsed", "runs", "removed", "left", "seconds"),
                                    List.of(List.of("%,d".formatted(lapsed), chain.runs(),
                                            "%,d".formatted(chain.purged()),
                                            stage.lapsed(), chain.took().toSeconds()))))));
        }
    }
}
