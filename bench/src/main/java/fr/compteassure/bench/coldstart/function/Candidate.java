package fr.compteassure.bench.coldstart.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A function that is measured, and with what.
 *
 * @param name what it is called in reports
 * @param taskRoot the unzipped package
 * @param handler as the template has it
 * @param environment its settings
 * @param memory in MB
 * @param timeout of an invocation
 * @param snapshot whether it starts from a snapshot
 * @param c1 whether only the first compiler compiles: as the managed runtime does without a snapshot
 * @param event what it is given, each time
 */
public record Candidate(String name, Path taskRoot, String handler, Map<String, String> environment, int memory,
        Duration timeout, boolean snapshot, boolean c1, byte[] event) {

    /** The same, starting from a snapshot, with all compilers; or without one, with the first: as the managed runtime does. */
    public Candidate withSnapshot(boolean other) {
        return new Candidate(name, taskRoot, handler, environment, memory, timeout, other, !other, event);
    }

    /** The same, compiling with the first compiler only, or with all. */
    public Candidate withC1(boolean other) {
        return new Candidate(name, taskRoot, handler, environment, memory, timeout, snapshot, other, event);
    }

    /** The same with so much memory, in MB. */
    public Candidate withMemory(int other) {
        return new Candidate(name, taskRoot, handler, environment, other, timeout, snapshot, c1, event);
    }

    /** The same with one setting more. */
    public Candidate with(String setting, String value) {
        var settings = new HashMap<>(environment);
        settings.put(setting, value);
        return new Candidate(name, taskRoot, handler, settings, memory, timeout, snapshot, c1, event);
    }

    /** The same from another folder. */
    public Candidate in(Path otherTaskRoot) {
        return new Candidate(name, otherTaskRoot, handler, environment, memory, timeout, snapshot, c1, event);
    }
}
