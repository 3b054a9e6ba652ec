package fr.compteassure.importing;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.compteassure.api.Problem.WrongField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the report of an import says of the lines of one run, written to a temporary file line by line, so that a file of
 * nothing but bad lines needs no more memory than a good one. It holds nothing of what the lines say: nor does a name that
 * no field has when it may be a value that slipped there, such as a NIR.
 */
final class ImportReport implements AutoCloseable {
    private static final int MAX_PATH = 200;
    private static final Pattern PATH = Pattern.compile("([A-Za-z_-]+(\\[\\d{1,5}])*(\\.(?!$)|$))*");
    private static final String NO_NAME = "?";

    private final Path path;
    private final JsonGenerator json;

    ImportReport() throws IOException {
        path = Files.createTempFile("report", ".json");
        json = new JsonFactoryBuilder().rootValueSeparator(ReportFile.SEPARATOR).build()
                .createGenerator(Files.newBufferedWriter(path));
    }

    /** Tells of a line, unless it was imported. */
    void tell(Line<?> line) {
        if (line.errors().isEmpty()) {
            return;
        }
        try {
            reject(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reject(Line<?> line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line.number());
        json.writeArrayFieldStart("errors");
        for (WrongField error : line.errors()) {
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

    /** Ends it; the file, which is empty when there is nothing to tell, lives until {@link #close}. */
    Path end() throws IOException {
        json.close();
        return path;
    }

    @Override
    public void close() throws IOException {
        json.close();
        Files.deleteIfExists(path);
    }
}
