package fr.compteassure.bench.coldstart.function;

import fr.compteassure.bench.aws.LambdaRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The share of a processor that Lambda gives with so much memory, by a control group of the system, where one may be made:
 * 1,769 MB are one processor (AWS Lambda Developer Guide, "Configure Lambda function memory").
 *
 * @param folder of the group
 */
record CpuShare(Path folder) implements AutoCloseable {
    /** Of version 1 of control groups. */
    private static final Path FIRST = Path.of("/sys/fs/cgroup/cpu");
    private static final Path SECOND = Path.of("/sys/fs/cgroup");
    /** In microseconds: as Lambda's own groups have it. */
    private static final long PERIOD = 20_000;

    /** A group for a function of so much memory; empty where the system lets none be made. */
    static Optional<CpuShare> of(int memory) {
        var name = "bench-" + ProcessHandle.current().pid();
        var quota = Long.toString(PERIOD * memory / LambdaRun.WHOLE_PROCESSOR);
        try {
            if (Files.exists(FIRST.resolve("cpu.cfs_quota_us"))) {
                var folder = Files.createDirectories(FIRST.resolve(name));
                Files.writeString(folder.resolve("cpu.cfs_period_us"), Long.toString(PERIOD));
                Files.writeString(folder.resolve("cpu.cfs_quota_us"), quota);
                return Optional.of(new CpuShare(folder));
            }
            var controllers = SECOND.resolve("cgroup.subtree_control");
            if (Files.exists(controllers) && Files.readString(controllers).matches("(?s).*\\bcpu\\b.*")) {
                var folder = Files.createDirectories(SECOND.resolve(name));
                Files.writeString(folder.resolve("cpu.max"), quota + " " + PERIOD);
                return Optional.of(new CpuShare(folder));
            }
        } catch (IOException _) {
            // Whoever may not make one does without.
        }
        return Optional.empty();
    }

    /** Puts a process into the group, with all its threads. */
    void add(long pid) {
        try {
            Files.writeString(folder.resolve("cgroup.procs"), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }
}
