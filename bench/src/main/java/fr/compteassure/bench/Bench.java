package fr.compteassure.bench;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures what {@code -Dfigure} names, prints what it found, and keeps it in {@code bench/target}; with
 * {@code -Dpublish=true} also in {@code docs/performance.md}. Sizes and the like are settings of the JVM, which
 * {@code -Dsettings} gives, such as {@code -Dsettings=latency.call=5,lists.sizes=10+100}.
 */
public final class Bench {
    private Bench() {}

    /** @param arguments the folder of the project */
    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        set(System.getProperty("settings", ""));
        var report = Measurement.named(System.getProperty("figure", "")).measured(project);
        report.write(project.resolve("bench/target")).forEach(file -> System.out.println("written: " + file));
        if (Boolean.getBoolean("publish")) {
            report.publish(project.resolve("docs/performance.md"));
        }
        // Threads of DynamoDB Local would go on.
        System.exit(0);
    }

    /** @param settings names and values, {@code NAME=VALUE} between commas */
    static void set(String settings) {
        Arrays.stream(settings.split(",")).filter(one -> !one.isBlank()).map(one -> one.strip().split("=", 2))
                .forEach(one -> System.setProperty(one[0], one[1]));
    }
}
