package fr.compteassure.importing;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem.WrongField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * What one run does of a file: it reads on as long as there is time, and has what it read written side by side.
 *
 * @param <T> what a line becomes
 */
final class ImportRun<T> {
    /** In milliseconds: enough for what is on its way. */
    private static final long IN_GOOD_TIME = 30_000;

    private final S3Client s3;
    private final LineKind<T> kind;
    private final FileImport.Writer<T> writer;
    private final Run run;
    private Position position;

    /** @param from where the run begins */
    ImportRun(S3Client s3, LineKind<T> kind, FileImport.Writer<T> writer, Run run, Position from) {
        this.s3 = s3;
        this.kind = kind;
        this.writer = writer;
        this.run = run;
        position = from;
    }

    /**
     * Imports what time allows.
     *
     * @return how far it came
     */
    Position report(ImportReport report) throws IOException {
        var from = position;
        if (from.isAtEnd()) {
            return from;
        }
        var input = opened();
        try (var lanes = new Lanes<>(kind, new PatientWriter<>(writer, run), line -> told(line, report))) {
            if (read(new LineReader(input, from.number(), from.offset()), lanes)) {
                position = position.end();
            }
        } catch (IOException e) {
            // S3 may hang up on who has to wait long before reading on.
            run.error(new UncheckedIOException(e));
            if (position.number() == from.number()) {
                throw e;
            }
        } finally {
            // What is left unread would be read to its end by closing.
            input.abort();
        }
        return position;
    }

    private void told(Line<T> line, ImportReport report) {
        position = position.after(line);
        report.tell(line);
    }

    private ResponseInputStream<GetObjectResponse> opened() {
        var from = position;
        var input = s3.getObject(request -> request.bucket(from.file().bucket()).key(from.file().key())
                .ifMatch(from.eTag().orElse(null))
                .range(from.offset() == 0 ? null : "bytes=" + from.offset() + "-"));
        position = from.of(input.response().eTag(), from.offset() + input.response().contentLength());
        return input;
    }

    /** Reads lines as long as there is time; true when it came to the end, and all are written. */
    private boolean read(LineReader lines, Lanes<T> lanes) throws IOException {
        while (run.hasTimeLeft(IN_GOOD_TIME)) {
            var next = lines.next();
            if (next.isEmpty()) {
                return lanes.finish();
            }
            if (!lanes.add(line(next.get()))) {
                return false;
            }
        }
        lanes.finish();
        return false;
    }

    private Line<T> line(LineReader.Text line) {
        if (line.text() == null) {
            return refused(line, "La ligne dépasse 64 Kio ou n’est pas en UTF-8.");
        }
        try {
            var fields = new Fields(Json.read(line.text()));
            var record = kind.reader().apply(fields);
            return new Line<>(line.number(), line.end(), record, fields.errors());
        } catch (IOException e) {
            return refused(line, "La ligne n’est pas un objet JSON valide.");
        }
    }

    private Line<T> refused(LineReader.Text line, String message) {
        return new Line<>(line.number(), line.end(), null, List.of(new WrongField("", message)));
    }
}
