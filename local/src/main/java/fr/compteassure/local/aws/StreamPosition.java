package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Up to where one function has read one stream, in a small file when there is a folder. It moves after the records are dealt
 * with: after a crash some may come twice, none is left out.
 */
final class StreamPosition {
    private final Path file;
    private final Map<String, Mark> marks = new HashMap<>();
    private final boolean first;

    /** The last record dealt with in a shard; its event id tells it from another one of the same number in a new file. */
    record Mark(String sequenceNumber, String eventId, boolean finished) {
        static Mark of(Map<?, ?> content) {
            return new Mark((String) content.get("sequenceNumber"), (String) content.get("eventId"),
                    Boolean.TRUE.equals(content.get("finished")));
        }

        Map<String, Object> content() {
            return finished ? Map.of("finished", true) : Map.of("sequenceNumber", sequenceNumber, "eventId", eventId);
        }
    }

    /** @param file where it is kept, or null */
    StreamPosition(Path file) {
        this.file = file;
        first = file == null || !Files.exists(file);
        if (!first) {
            read();
        }
    }

    /** Whether this function has never read this stream. */
    boolean isFirst() {
        return first;
    }

    /** The last record dealt with, or null when the shard is read from its beginning. */
    Mark of(String shardId) {
        Mark mark = marks.get(shardId);
        return mark == null || mark.eventId() == null ? null : mark;
    }

    boolean finished(String shardId) {
        return marks.containsKey(shardId) && marks.get(shardId).finished();
    }

    void dealtWith(String shardId, String sequenceNumber, String eventId) {
        var mark = new Mark(sequenceNumber, eventId, false);
        if (!mark.equals(marks.put(shardId, mark))) {
            write();
        }
    }

    void finish(String shardId) {
        marks.put(shardId, new Mark(null, null, true));
        write();
    }

    void keepOnly(Set<String> shardIds) {
        if (marks.keySet().retainAll(shardIds)) {
            write();
        }
    }

    void write() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            var content = new TreeMap<String, Object>();
            marks.forEach((shardId, mark) -> content.put(shardId, mark.content()));
            Files.write(next, JSON.std.asBytes(content));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new LocalFailure("The position in a stream cannot be written to " + file, cause);
        }
    }

    private void read() {
        try {
            JSON.std.mapFrom(Files.readAllBytes(file))
                    .forEach((shardId, content) -> marks.put(shardId, Mark.of((Map<?, ?>) content)));
        } catch (IOException | ClassCastException cause) {
            throw new LocalFailure("The position in a stream cannot be read from %s: delete it to read the stream again"
                    .formatted(file), cause);
        }
    }
}
