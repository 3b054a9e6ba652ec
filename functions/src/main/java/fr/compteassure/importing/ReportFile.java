package fr.compteassure.importing;

import fr.compteassure.api.Json;
import fr.compteassure.importing.Position.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The report of an import, beside the file in the same bucket: that of {@code insured/a.jsonl} is
 * {@code reports/insured/a.jsonl.json}. While a file takes several runs, each leaves its part of it; in the end they are put
 * together as they are read, in no more memory than one read takes. No part is deleted: the bucket forgets them.
 *
 * @param s3 where it lies
 */
record ReportFile(S3Client s3) {
    /** What stands between two lines of the report. */
    static final String SEPARATOR = ",";
    private static final String JSON = "application/json";

    /**
     * Keeps what a run tells, until the file is at its end.
     *
     * @param from where the run began
     * @param to how far it came
     * @return where the next one goes on
     */
    Position keep(Position from, Position to, Path told) throws IOException {
        var bytes = Files.size(told);
        if (bytes > 0) {
            s3.putObject(request -> request.bucket(to.file().bucket()).key(key(to, from.number(), to.number()))
                    .contentType(JSON), RequestBody.fromFile(told));
        }
        return to.next(from.number(), bytes);
    }

    /**
     * Writes the whole of it.
     *
     * @param end the end of the file
     * @param told what the last run tells
     */
    void write(Position end, Path told) throws IOException {
        var pieces = new ArrayList<Piece>();
        for (var part : end.parts()) {
            pieces.add(new Piece(part.bytes(), () -> part(end, part)));
        }
        if (Files.size(told) > 0) {
            pieces.add(new Piece(Files.size(told), () -> opened(told)));
        }
        var all = around(end, pieces);
        s3.putObject(request -> request.bucket(end.file().bucket()).key("reports/" + end.file().key() + ".json"),
                RequestBody.fromContentProvider(() -> stream(all), all.stream().mapToLong(Piece::bytes).sum(), JSON));
    }

    /** Bytes that are read when it is their turn. */
    private record Piece(long bytes, Supplier<InputStream> content) {
        static Piece of(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Piece(bytes.length, () -> new ByteArrayInputStream(bytes));
        }
    }

    private static List<Piece> around(Position end, List<Piece> pieces) {
        var separated = pieces.stream().flatMap(piece -> Stream.of(Piece.of(SEPARATOR), piece)).skip(1);
        var counts = Json.write(Json.object("lines", end.lines(), "imported", end.imported())).substring(1);
        return Stream.of(
                Stream.of(Piece.of("{\"file\":" + Json.write(end.file().key()) + ",\"rejected\":[")), separated,
                Stream.of(Piece.of("]," + counts))).flatMap(some -> some).toList();
    }

    private static InputStream stream(List<Piece> pieces) {
        var left = pieces.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return left.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return left.next().content().get();
            }
        });
    }

    private InputStream part(Position end, Part part) {
        return s3.getObject(request -> request.bucket(end.file().bucket()).key(key(end, part.after(), part.to())));
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the content and by the lines: an import of the same file that runs beside this one leaves other parts, or the same. */
    private static String key(Position position, long after, long to) {
        return "reports/" + position.file().key() + ".parts/" + position.eTag().orElseThrow().replace("\"", "") + "/"
                + (after + 1) + "-" + to + ".json";
    }
}
