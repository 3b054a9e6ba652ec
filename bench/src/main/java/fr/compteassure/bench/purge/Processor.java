package fr.compteassure.bench.purge;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The time of processors that the function takes, and not that of the tables, which are in the same process: that of the thread
 * which starts it, and of those that carry virtual threads.
 */
final class Processor {
    private static final String CARRIER = "ForkJoinPool-1-";

    private final Map<Long, Long> before = times();

    private static Map<Long, Long> times() {
        var threads = ManagementFactory.getThreadMXBean();
        var own = Thread.currentThread().threadId();
        var times = new HashMap<Long, Long>();
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                .filter(thread -> thread.getThreadId() == own || thread.getThreadName().startsWith(CARRIER))
                .forEach(thread -> times.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId())));
        return times;
    }

    /** Since this was made. */
    Duration taken() {
        return Duration.ofNanos(times().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L)).sum());
    }
}
