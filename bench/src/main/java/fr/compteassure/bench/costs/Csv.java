package fr.compteassure.bench.costs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Files of values with commas between them, of which the last may have commas itself; their first line names them. */
final class Csv {
    private Csv() {}

    /** The lines of one that lies beside this class. */
    static List<List<String>> resource(String name) {
        try (var file = Objects.requireNonNull(Csv.class.getResourceAsStream(name), name)) {
            return lines(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file. */
    static List<List<String>> file(Path file) throws IOException {
        return lines(Files.readAllLines(file));
    }

    private static List<List<String>> lines(List<String> lines) {
        var columns = lines.getFirst().split(",").length;
        return lines.stream().skip(1).map(line -> Arrays.asList(line.split(",", columns))).toList();
    }

    /** A number; what is not said is none. */
    static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
