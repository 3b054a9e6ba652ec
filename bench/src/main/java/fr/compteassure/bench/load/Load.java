package fr.compteassure.bench.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Runs the {@link MondayMorning}, or its {@link Rehearsal}, and writes what came of it. */
public final class Load {
    private Load() {}

    /**
     * Ends with 0 when every answer was the expected one.
     *
     * @param arguments the folder for what Gatling writes
     */
    public static void main(String[] arguments) throws IOException {
        var results = Path.of(arguments[0], "gatling");
        var simulation = Boolean.getBoolean("rehearsal") ? Rehearsal.class : MondayMorning.class;
        int status = Gatling$.MODULE$.fromArgs(new String[]{"-s", simulation.getName(), "-rf", results.toString()});
        if (Files.isDirectory(results)) {
            var report = new LoadReport(latest(results), Settings.ofProperties()).markdown();
            System.out.println(report);
            var file = System.getProperty("report", "");
            if (!file.isBlank()) {
                Files.writeString(Path.of(file), report);
            }
        }
        System.exit(status);
    }

    private static Path latest(Path results) throws IOException {
        try (var runs = Files.list(results)) {
            return runs.filter(Files::isDirectory).max(Comparator.comparing(run -> run.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
