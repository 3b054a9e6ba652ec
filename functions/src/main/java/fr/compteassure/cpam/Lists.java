package fr.compteassure.cpam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that come with the functions, as CSV; lines that begin with {@code #} say where a list is from. */
final class Lists {
    private Lists() {}

    /** The cells of a list, line by line, without its header. */
    static List<String[]> rows(String resource) {
        return rows(resource, ",");
    }

    /** The same of a list whose cells have commas in them. */
    static List<String[]> rows(String resource, String separator) {
        try (var stream = Lists.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(separator))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
