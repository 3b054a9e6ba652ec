package fr.compteassure.importing;

import fr.compteassure.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one run did, of one file or several. */
final class Tally {
    private final List<Position> left = new ArrayList<>();
    private long lines;
    private long imported;
    private long failed;

    /** Counts what a run did of a file. */
    void count(Position from, Position to) {
        lines += to.lines() - from.lines();
        imported += to.imported() - from.imported();
    }

    /** Notes that a file has come to its end. */
    void end(Position end) {
        failed += end.failed();
    }

    /** Notes from where the next run goes on with a file. */
    void leave(Position position) {
        left.add(position);
    }

    long imported() {
        return imported;
    }

    long rejected() {
        return lines - imported;
    }

    /** How many lines of the files that came to their end could not be written though nothing was wrong with them. */
    long failed() {
        return failed;
    }

    List<Position> left() {
        return left;
    }

    /** What the run did, as JSON values. */
    Map<String, Object> json() {
        return Json.object("lines", lines, "imported", imported, "rejected", rejected(),
                "goesOn", left.isEmpty() ? null : true);
    }

    /** The same, for whoever goes on with what is left as {@code rest}. */
    Map<String, Object> answer() {
        var answer = json();
        if (failed > 0) {
            answer.put("failed", failed);
        }
        if (!left.isEmpty()) {
            answer.put("rest", Json.object("BatchInput", Json.object("bucket", left.getFirst().file().bucket()),
                    "Items", left.stream().map(Position::json).toList()));
        }
        return answer;
    }
}
