package fr.compteassure.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Documents in fresh functions: each line is the median of some JVMs. */
public final class DocumentBench {
    private static final int RUNS = 5;

    private DocumentBench() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        System.out.printf("%-24s %8s %8s %10s %10s %9s%n", "document", "first", "second", "following", "size",
                "memory");
        for (var document : SampleDocuments.names()) {
            var runs = new ArrayList<long[]>();
            for (int run = 0; run < RUNS; run++) {
                runs.add(freshFunction(document));
            }
            System.out.printf("%-24s %5d ms %5d ms %7d ms %7.1f KB %6d MB%n", document, median(runs, 0),
                    median(runs, 1), median(runs, 2), median(runs, 3) / 1024.0, median(runs, 4) / 1024);
        }
    }

    private static long[] freshFunction(String document) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxHeapSize=1540m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), FreshFunction.class.getName(), document)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var line = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(document + " failed");
        }
        return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static long median(List<long[]> runs, int column) {
        return runs.stream().mapToLong(run -> run[column]).sorted().toArray()[runs.size() / 2];
    }
}
