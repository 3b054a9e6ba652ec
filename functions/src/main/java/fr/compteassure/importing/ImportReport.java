package fr.compteassure.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.compteassure.api.Problem.WrongField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The report of an import, written to a temporary file line by line, so that a file of nothing but bad lines needs no
 * more memory than a good one. It holds nothing of what the lines say: nor does a name that no field has when it may be
 * a value that slipped there, such as a NIR.
 */
final class ImportReport implements AutoCloseable {
    /** A line of 64 KiB can have 30,000 wrong fields, each of which takes forty times its place in a report. */
    private static final int MAX_ERRORS = 100;
    private static final int MAX_PATH = 200;
    private static final Pattern PATH = Pattern.compile("([A-Za-z_-]+(\\[\\d{1,5}])*(\\.(?!$)|$))*");
    private static final String NO_NAME = "?";

    private final Path path;
    private final JsonGenerator json;

    ImportReport(String file) throws IOException {
        path = Files.createTempFile("report", ".json");
        json = JsonFactory.builder().build().createGenerator(Files.newBufferedWriter(path));
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeArrayFieldStart("rejected");
    }

    void reject(long line, List<WrongField> errors) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line);
        json.writeArrayFieldStart("errors");
        for (var error : errors.subList(0, Math.min(errors.size(), MAX_ERRORS))) {
            json.writeStartObject();
            json.writeStringField("field", isPath(error.field()) ? error.field() : NO_NAME);
            json.writeStringField("message", error.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isPath(String field) {
        return field.length() <= MAX_PATH && PATH.matcher(field).matches();
    }

    /** Ends the report; the file lives until {@link #close}. */
    Path end(long lines, long imported) throws IOException {
        json.writeEndArray();
        json.writeNumberField("lines", lines);
        json.writeNumberField("imported", imported);
        json.writeEndObject();
        json.close();
        return path;
    }

    @Override
    public void close() throws IOException {
        json.close();
        Files.deleteIfExists(path);
    }
}
