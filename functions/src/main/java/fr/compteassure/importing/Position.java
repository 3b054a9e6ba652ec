package fr.compteassure.importing;

import fr.compteassure.api.Json;
import fr.compteassure.api.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the import of a file is: what is needed to go on with it in another run.
 *
 * @param file which file
 * @param eTag which content of it, as S3 tells; empty before its first byte is read
 * @param size in bytes, once that is known
 * @param offset where the next line begins, in bytes
 * @param number the number of the last line that was read
 * @param lines how many lines there were, blank ones not counted
 * @param imported how many of them were imported
 * @param failed how many could not be written though nothing was wrong with them
 * @param parts those of the report, in order
 * @param run which run goes on from here, from 1
 */
record Position(StoredObject file, Optional<String> eTag, long size, long offset, long number, long lines,
        long imported, long failed, List<Part> parts, int run) {

    /**
     * What the report says of some lines, kept until all of the file is read.
     *
     * @param after the number of the line before the first one
     * @param to the number of the last line
     * @param bytes its length
     */
    record Part(long after, long to, long bytes) {}

    /** Before a file is read. */
    static Position start(StoredObject file) {
        return new Position(file, Optional.empty(), 0, 0, 0, 0, 0, 0, List.of(), 1);
    }

    /** The same, of this content of the file. */
    Position of(String content, long length) {
        return new Position(file, Optional.of(content), length, offset, number, lines, imported, failed, parts, run);
    }

    /** After one line more. */
    Position after(Line<?> line) {
        return new Position(file, eTag, size, line.end(), line.number(), lines + 1,
                imported + (line.errors().isEmpty() ? 1 : 0), failed + (line.hasFailed() ? 1 : 0), parts, run);
    }

    /** At the end of the file, which may have blank lines after the last one. */
    Position end() {
        return new Position(file, eTag, size, size, number, lines, imported, failed, parts, run);
    }

    /**
     * For the next run, with what the report says of the lines of this one.
     *
     * @param after the number of the line before the first one
     * @param bytes its length, which may be none
     */
    Position next(long after, long bytes) {
        var all = new ArrayList<>(parts);
        if (bytes > 0) {
            all.add(new Part(after, number, bytes));
        }
        return new Position(file, eTag, size, offset, number, lines, imported, failed, List.copyOf(all), run + 1);
    }

    /** Whether nothing of the file is left. */
    boolean isAtEnd() {
        return eTag.isPresent() && offset >= size;
    }

    /** As a message has it. */
    Map<String, Object> json() {
        return Json.object("bucket", file.bucket(), "key", file.key(), "sequencer", file.sequencer(),
                "eTag", eTag.orElse(null), "size", size, "offset", offset, "number", number, "lines", lines,
                "imported", imported, "failed", failed,
                "parts",
                parts.stream().map(part -> Json.object("after", part.after(), "to", part.to(), "bytes", part.bytes()))
                        .toList(),
                "run", run);
    }

    /** As {@link #json} wrote it. */
    static Position of(Map<?, ?> json) {
        return new Position(
                new StoredObject((String) json.get("bucket"), (String) json.get("key"), (String) json.get("sequencer")),
                Optional.ofNullable((String) json.get("eTag")), number(json, "size"), number(json, "offset"),
                number(json, "number"), number(json, "lines"), number(json, "imported"), number(json, "failed"),
                ((List<?>) json.get("parts")).stream().map(part -> (Map<?, ?>) part)
                        .map(part -> new Part(number(part, "after"), number(part, "to"), number(part, "bytes")))
                        .toList(),
                (int) number(json, "run"));
    }

    private static long number(Map<?, ?> json, String name) {
        return ((Number) json.get(name)).longValue();
    }
}
