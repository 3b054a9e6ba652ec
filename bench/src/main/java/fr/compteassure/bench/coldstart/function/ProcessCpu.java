package fr.compteassure.bench.coldstart.function;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system counts of a process: Linux only. */
final class ProcessCpu {
    private static final Linker LINKER = Linker.nativeLinker();
    @SuppressWarnings("restricted")
    private static final MethodHandle CLOCK = LINKER.downcallHandle(
            LINKER.defaultLookup().find("clock_gettime").orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private static final long SECOND = 1_000_000_000;

    private ProcessCpu() {}

    /**
     * Processor time of all its threads, ended ones too, in nanoseconds: by the clock of the process, since what {@code /proc}
     * tells is rounded to hundredths of a second.
     */
    static long nanos(long pid) {
        try (var arena = Arena.ofConfined()) {
            var time = arena.allocate(2 * Long.BYTES);
            // What Linux calls the clock of another process: see clock_getcpuclockid(3).
            var clock = (int) (~pid << 3 | 2);
            var failed = (int) CLOCK.invokeExact(clock, time);
            if (failed != 0) {
                throw new IllegalStateException("no process " + pid);
            }
            return time.get(ValueLayout.JAVA_LONG, 0) * SECOND + time.get(ValueLayout.JAVA_LONG, Long.BYTES);
        } catch (Throwable e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    /** The most memory that it held, in MB. */
    static double peakMemory(long pid) throws IOException {
        return status(pid, "VmHWM:");
    }

    private static double status(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(name)).map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(kilobytes -> Long.parseLong(kilobytes) / 1024.0).findFirst().orElseThrow();
    }
}
