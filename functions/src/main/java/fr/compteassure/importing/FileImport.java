package fr.compteassure.importing;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.api.Json;
import fr.compteassure.api.OwnQueue;
import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.api.StoredObject;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The import of files in JSON Lines, as streams: a bad line is reported and the others are imported; the memory needed does
 * not grow with the file. What one run does not come to is left to the next, which goes on where it was. A file may be
 * imported again, whole, at any time.
 *
 * @param <T> what a line becomes
 */
public final class FileImport<T> {
    /** The file was deleted, or another content stands under its key: that has an import of its own. */
    private static final Set<Integer> GONE = Set.of(404, 412);

    private final Cloud cloud;
    private final LineKind<T> kind;
    private final Function<StoredObject, Writer<T>> writers;

    /** Writes what was read of one file. */
    @FunctionalInterface
    public interface Writer<T> {
        /**
         * Writes up to 25 records, each in place of what stood under its key. Several threads call it at once, never for the
         * same person. What was written before may come once more.
         *
         * @return what is to be reported of a record that was set aside; nothing of one that was imported
         */
        Function<T, List<WrongField>> write(List<T> records);

        /** Ends the writing of one run, when another one, with a writer of its own, goes on with the file. */
        default void pause() {}

        /** Ends the writing, once all records of the file are written; not called when one could not be. */
        default void end() {}
    }

    /**
     * @param cloud where the files are
     * @param kind what their lines are
     * @param writers makes what writes the records of a file, anew for each run
     */
    public FileImport(Cloud cloud, LineKind<T> kind, Function<StoredObject, Writer<T>> writers) {
        this.cloud = cloud;
        this.kind = kind;
        this.writers = writers;
    }

    /**
     * Imports the files that an event tells of; the report of {@code insured/a.jsonl} is
     * {@code reports/insured/a.jsonl.json}. What time does not allow is left: to the queue, or, for a state machine, as
     * {@code rest} in the answer.
     *
     * @return how many lines this run read, imported and rejected
     * @throws IllegalStateException when lines that are right could not be written, after all others were; to a state machine
     *     the answer says so instead, as {@code failed}
     */
    public Map<String, Object> run(Map<String, Object> event, Run run) {
        var start = ImportStart.of(event);
        var tally = new Tally();
        var queue = new OwnQueue(cloud, run, Map.of());
        for (var position : start.positions()) {
            goOn(position, run, tally, queue);
        }
        cloud.metrics().tell(Metric.IMPORT_LINES.measure(tally.imported(), kind.name()));
        cloud.metrics().tell(Metric.IMPORT_LINES_REJECTED.measure(tally.rejected(), kind.name()));
        if (start.answersWhatIsLeft()) {
            return tally.answer();
        }
        tally.left().forEach(left -> queue.leave(left.run(), left.json()));
        if (tally.failed() > 0) {
            throw new IllegalStateException("lines could not be written");
        }
        return tally.json();
    }

    private void goOn(Position from, Run run, Tally tally, OwnQueue queue) {
        try {
            file(from, run, tally);
        } catch (S3Exception e) {
            if (from.eTag().isEmpty() || !GONE.contains(e.statusCode())) {
                throw e;
            }
            queue.tellOperations(Json.object("replacedMeanwhile", from.json()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Position from, Run run, Tally tally) throws IOException {
        var writer = writers.apply(from.file());
        var file = new ReportFile(cloud.clients().s3());
        try (var report = new ImportReport()) {
            var to = new ImportRun<>(cloud.clients().s3(), kind, writer, run, from).report(report);
            tally.count(from, to);
            if (!to.isAtEnd()) {
                writer.pause();
                tally.leave(file.keep(from, to, report.end()));
                return;
            }
            if (to.failed() == 0) {
                writer.end();
            }
            file.write(to, report.end());
            tally.end(to);
        }
    }
}
