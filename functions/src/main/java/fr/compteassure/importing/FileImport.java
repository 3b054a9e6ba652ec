package fr.compteassure.importing;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.api.StoredObject;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The import of a file in JSON Lines, as a stream: a bad line is reported and the others are imported; the memory
 * needed does not grow with the file. A file may be imported again, whole, at any time.
 *
 * @param <T> what a line becomes
 */
public final class FileImport<T> {
    private static final int BATCH = Table.BATCH;

    private final Cloud cloud;
    private final String name;
    private final Function<Fields, T> reader;
    private final Function<StoredObject, Writer<T>> writers;

    /** Writes what was read of one file. */
    @FunctionalInterface
    public interface Writer<T> {
        /**
         * Writes up to 25 records, each in place of what stood under its key.
         *
         * @return what is to be reported of a record that was set aside; nothing of one that was imported
         */
        Function<T, List<WrongField>> write(List<T> records);

        /** Ends the writing, once all records of the file are written; not called when that fails. */
        default void end() {}
    }

    /**
     * @param cloud where the files are
     * @param name what the file is called where lines are counted
     * @param reader makes a record of a line, noting in the fields what is wrong
     * @param writers makes what writes the records of a file, anew at each try
     */
    public FileImport(Cloud cloud, String name, Function<Fields, T> reader, Function<StoredObject, Writer<T>> writers) {
        this.cloud = cloud;
        this.name = name;
        this.reader = reader;
        this.writers = writers;
    }

    /**
     * Imports the files that an event of S3 tells of; the report of {@code insured/a.jsonl} is
     * {@code reports/insured/a.jsonl.json}.
     *
     * @return how many lines there were, were imported and were rejected
     */
    public Map<String, Object> run(Map<String, Object> event) {
        long lines = 0;
        long imported = 0;
        for (var object : StoredObject.of(event)) {
            try {
                var counts = file(object);
                lines += counts.lines();
                imported += counts.imported();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        cloud.metrics().tell(Metric.IMPORT_LINES.measure(imported, name));
        cloud.metrics().tell(Metric.IMPORT_LINES_REJECTED.measure(lines - imported, name));
        return Json.object("lines", lines, "imported", imported, "rejected", lines - imported);
    }

    private record Counts(long lines, long imported) {}

    private Counts file(StoredObject file) throws IOException {
        var s3 = cloud.clients().s3();
        var writer = writers.apply(file);
        try (var input = s3.getObject(request -> request.bucket(file.bucket()).key(file.key()));
                var report = new ImportReport(file.key())) {
            var counts = lines(new LineReader(input), writer, report);
            writer.end();
            var path = report.end(counts.lines(), counts.imported());
            s3.putObject(request -> request.bucket(file.bucket()).key("reports/" + file.key() + ".json")
                    .contentType("application/json"), RequestBody.fromFile(path));
            return counts;
        }
    }

    private Counts lines(LineReader lines, Writer<T> writer, ImportReport report) throws IOException {
        long count = 0;
        long imported = 0;
        var batch = new ArrayList<Entry<T>>(BATCH);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            count++;
            batch.add(read(line.get()));
            if (batch.size() == BATCH) {
                imported += written(batch, writer, report);
                batch.clear();
            }
        }
        return new Counts(count, imported + written(batch, writer, report));
    }

    /**
     * A line read.
     *
     * @param line its number
     * @param record its record, not to be used when something is wrong
     * @param errors what is wrong with it
     */
    private record Entry<T>(long line, T record, List<WrongField> errors) {}

    /** Writes the good records of a batch, reports the others in the order of the file, and counts those imported. */
    private long written(List<Entry<T>> batch, Writer<T> writer, ImportReport report) throws IOException {
        var good = batch.stream().filter(entry -> entry.errors().isEmpty()).map(Entry::record).toList();
        Function<T, List<WrongField>> aside = good.isEmpty() ? _ -> List.of() : writer.write(good);
        long imported = 0;
        for (var entry : batch) {
            var errors = entry.errors().isEmpty() ? aside.apply(entry.record()) : entry.errors();
            if (errors.isEmpty()) {
                imported++;
            } else {
                report.reject(entry.line(), errors);
            }
        }
        return imported;
    }

    private Entry<T> read(LineReader.Line line) {
        if (line.text() == null) {
            return refused(line, "La ligne dépasse 64 Kio ou n’est pas en UTF-8.");
        }
        try {
            var fields = new Fields(Json.read(line.text()));
            var record = reader.apply(fields);
            return new Entry<>(line.number(), record, fields.errors());
        } catch (IOException e) {
            return refused(line, "La ligne n’est pas un objet JSON valide.");
        }
    }

    private static <T> Entry<T> refused(LineReader.Line line, String message) {
        return new Entry<>(line.number(), null, List.of(new WrongField("", message)));
    }
}
