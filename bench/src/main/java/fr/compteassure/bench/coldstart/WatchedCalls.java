package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.floor.CallWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * When calls to AWS were under way in a process, as a {@link CallWatch} wrote it.
 *
 * @param spans each with its beginning and its end, by {@link System#nanoTime()}
 */
record WatchedCalls(List<long[]> spans) {

    static WatchedCalls of(Path file) throws IOException {
        return new WatchedCalls(Files.readAllLines(file).stream().map(line -> line.split(" "))
                .map(span -> new long[]{Long.parseLong(span[0]), Long.parseLong(span[1])}).toList());
    }

    /** For how long of a time a call was under way, in nanoseconds. */
    long within(long from, long to) {
        return spans.stream().mapToLong(span -> Math.min(to, span[1]) - Math.max(from, span[0]))
                .filter(common -> common > 0).sum();
    }
}
