package fr.compteassure.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.compteassure.api.Problem.WrongField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of an import, written to a temporary file line by line, so that a file of nothing but bad lines needs no
 * more memory than a good one.
 */
final class ImportReport implements AutoCloseable {
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
        for (var error : errors) {
            json.writeStartObject();
            json.writeStringField("field", error.field());
            json.writeStringField("message", error.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
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
