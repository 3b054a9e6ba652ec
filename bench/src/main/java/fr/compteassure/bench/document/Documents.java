package fr.compteassure.bench.document;

import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Documents drawn in fresh JVMs with the first compiler only: the first one, the second, and those after it. Compared with the
 * shortest of them.
 */
public final class Documents {
    private static final int RUNS = 5;

    private Documents() {}

    /** Each line is the median of some JVMs. */
    public static Report measured() throws Exception {
        var rows = new ArrayList<List<Object>>();
        var bars = new ArrayList<Bar>();
        for (var document : SampleDocuments.names()) {
            var runs = new ArrayList<long[]>();
            for (int run = 0; run < RUNS; run++) {
                runs.add(freshRenderer(document));
            }
            rows.add(List.of(document, median(runs, 0), median(runs, 1), median(runs, 2), median(runs, 3) / 1024,
                    median(runs, 4) / 1024));
            bars.add(new Bar(document, median(runs, 2), bars.isEmpty()));
        }
        return new Report("documents", List.of(new Words("Median of " + RUNS + " JVMs."), new Figures("documents",
                new Table(List.of("document", "first ms", "second ms", "following ms", "PDF KB", "peak MB"), rows)),
                new Drawing(new BarChart("documents", "One more document in a function that has drawn some", "ms",
                        bars))));
    }

    private static long[] freshRenderer(String document) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxHeapSize=1540m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), FreshRenderer.class.getName(), document)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(document + " failed");
        }
        return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static long median(List<long[]> runs, int column) {
        return runs.stream().mapToLong(run -> run[column]).sorted().toArray()[runs.size() / 2];
    }
}
