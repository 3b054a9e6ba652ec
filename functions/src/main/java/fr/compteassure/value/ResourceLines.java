package fr.compteassure.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts that come with the functions, line by line; a line that begins with {@code #} is a note for whoever keeps one. */
public final class ResourceLines {
    private ResourceLines() {}

    /**
     * The lines of a text, without its notes.
     *
     * @param beside the class whose package it lies in
     * @param name the name of its file, or from a slash on its path
     */
    public static List<String> of(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
