package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file to which one JSON object a line is added; or nothing at all when there is no folder. */
final class JsonLines {
    private final Path file;

    /** @param file where lines are kept, or null */
    JsonLines(Path file) {
        this.file = file;
    }

    /** Every line; what a crash left of the last one is cut off. */
    List<Map<String, Object>> read() {
        var objects = new ArrayList<Map<String, Object>>();
        if (file == null || !Files.exists(file)) {
            return objects;
        }
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (whole.length() < text.length()) {
                Files.writeString(file, whole);
            }
            for (String line : whole.lines().toList()) {
                objects.add(JSON.std.mapFrom(line));
            }
            return objects;
        } catch (IOException cause) {
            throw new LocalFailure("%s cannot be read: delete it to start afresh".formatted(file), cause);
        }
    }

    /** Forgets every line. */
    void clear() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException cause) {
            throw new LocalFailure("%s cannot be deleted".formatted(file), cause);
        }
    }

    void add(Map<String, Object> object) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, (JSON.std.asString(object) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException cause) {
            throw new LocalFailure("%s cannot be written".formatted(file), cause);
        }
    }
}
