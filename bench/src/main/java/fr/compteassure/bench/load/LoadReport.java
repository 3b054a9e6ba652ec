package fr.compteassure.bench.load;

import io.gatling.charts.stats.CountsVsTimePlot;
import io.gatling.charts.stats.GeneralStats;
import io.gatling.charts.stats.LogFileData;
import io.gatling.charts.stats.LogFileReader;
import io.gatling.core.config.GatlingConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** What Gatling counted in a run, as the text that stands in docs/performance.md. */
final class LoadReport {
    private static final int SLICES = 10;

    private final LogFileData data;
    private final Settings settings;

    /** @param run the folder of the run */
    LoadReport(Path run, Settings settings) {
        this.settings = settings;
        data = LogFileReader.apply(run.getFileName().toString(), run.getParent(), GatlingConfiguration.load()).read();
    }

    /** A table of the actions, and one of the time. */
    String markdown() {
        return Stream.of(List.of(heading(), ""), actions(), List.of(""), slices(), List.of(""), errors())
                .flatMap(Collection::stream).collect(Collectors.joining("\n"));
    }

    private String heading() {
        var run = data.runInfo();
        var lasted = Duration.ofMillis(run.injectEnd() - run.injectStart());
        return "%s, %s: %d people came, at most %s a second; the last one left after %d min %d s.".formatted(
                Instant.ofEpochMilli(run.runStart()).truncatedTo(ChronoUnit.MINUTES), settings.base(), visitors(),
                settings.rate(), lasted.toMinutes(), lasted.toSecondsPart());
    }

    private int visitors() {
        return CollectionConverters.asJava(data.userStartRatePerSecond(Option.empty())).stream()
                .mapToInt(second -> second.value()).sum();
    }

    private List<String> actions() {
        var names = CollectionConverters.asJava(data.allRequestPaths()).stream().map(path -> path.request()).sorted();
        var rows = names.map(name -> row(name, Option.apply(name)));
        return Stream.concat(Stream.of("| action | requests | failed | median | 95 % | 99 % | longest |",
                "|---|---|---|---|---|---|---|"), Stream.concat(rows, Stream.of(row("**all**", Option.empty()))))
                .toList();
    }

    private String row(String title, Option<String> request) {
        var all = stats(request).orElseThrow();
        return "| %s | %d | %d | %d ms | %d ms | %d ms | %d ms |".formatted(title, all.count(), failed(request),
                percentile(all, 50), percentile(all, 95), percentile(all, 99), all.max());
    }

    private Optional<GeneralStats> stats(Option<String> request) {
        return optional(data.requestGeneralStats(request, Option.empty(), Option.empty()));
    }

    private int failed(Option<String> request) {
        return responses(request).stream().mapToInt(CountsVsTimePlot::kos).sum();
    }

    private static <T> Optional<T> optional(Option<T> option) {
        return option.isEmpty() ? Optional.empty() : Optional.of(option.get());
    }

    private static int percentile(GeneralStats stats, double rank) {
        return (int) stats.percentile().apply(rank);
    }

    private List<CountsVsTimePlot> responses(Option<String> request) {
        return CollectionConverters.asJava(data.numberOfResponsesPerSecond(request, Option.empty()));
    }

    /** The rate over time, in slices of the run. */
    private List<String> slices() {
        var responses = responses(Option.empty());
        var end = responses.stream().mapToInt(CountsVsTimePlot::time).max().orElse(0) + 1;
        var length = Math.max(1000, (end + SLICES - 1) / SLICES);
        var rows = Stream.iterate(0, from -> from < end, from -> from + length).map(from -> {
            var slice = responses.stream().filter(each -> each.time() >= from && each.time() < from + length).toList();
            var ok = slice.stream().mapToInt(CountsVsTimePlot::oks).sum();
            var failed = slice.stream().mapToInt(CountsVsTimePlot::kos).sum();
            return "| %d to %d s | %d | %.1f | %d |".formatted(from / 1000, (from + length) / 1000, ok + failed,
                    (ok + failed) * 1000.0 / length, failed);
        });
        return Stream.concat(Stream.of("| time | answers | a second | failed |", "|---|---|---|---|"), rows).toList();
    }

    private List<String> errors() {
        var errors = CollectionConverters.asJava(data.errors(Option.empty(), Option.empty()));
        return errors.isEmpty()
                ? List.of("Every answer was the expected one.")
                : errors.stream().map(error -> "- %d times: %s".formatted(error.count(), error.message())).toList();
    }
}
