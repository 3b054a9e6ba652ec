package fr.compteassure.bench;

import java.nio.file.Path;

/**
 * Measures what {@code -Dfigure} names, prints what it found, and keeps it in {@code bench/target}; with
 * {@code -Dpublish=true} also in {@code docs/performance.md}.
 */
public final class Bench {
    private Bench() {}

    /** @param arguments the folder of the project */
    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var report = Measurement.named(System.getProperty("figure", "")).measured(project);
        report.write(project.resolve("bench/target")).forEach(file -> System.out.println("written: " + file));
        if (Boolean.getBoolean("publish")) {
            report.publish(project.resolve("docs/performance.md"));
        }
        // Threads of DynamoDB Local would go on.
        System.exit(0);
    }
}
