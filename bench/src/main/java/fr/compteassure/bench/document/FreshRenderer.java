package fr.compteassure.bench.document;

import fr.compteassure.pdf.DocumentRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JVM that renders one document many times and prints: first ms, second ms, following ms, bytes, peak memory in KB. */
final class FreshRenderer {
    private static final int FOLLOWING = 20;

    private FreshRenderer() {}

    public static void main(String[] arguments) throws IOException {
        var document = SampleDocuments.named(arguments[0]);
        long begin = System.nanoTime();
        var renderer = new DocumentRenderer();
        int size = renderer.render(document).length;
        long first = System.nanoTime();
        renderer.render(document);
        long second = System.nanoTime();
        for (int i = 0; i < FOLLOWING; i++) {
            renderer.render(document);
        }
        long end = System.nanoTime();
        System.out.println((first - begin) / 1_000_000 + " " + (second - first) / 1_000_000 + " "
                + (end - second) / 1_000_000 / FOLLOWING + " " + size + " " + peakMemory());
    }

    /** The most memory that the process held, where the system tells it. */
    private static long peakMemory() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.notExists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong).findFirst().orElse(0);
    }
}
