package fr.compteassure.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Its processors and its Java, in a few words. */
    static String described() {
        return "%d processors (%s), Java %s".formatted(Runtime.getRuntime().availableProcessors(), model(),
                Runtime.version());
    }

    private static String model() {
        try {
            return Files.readAllLines(PROCESSORS).stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(architecture());
        } catch (IOException _) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch");
    }
}
