package fr.compteassure.local.start;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Leaves with the process that started this one. Maven, when it is killed, orphans the program it runs; with
 * {@code -Dstop.with.parent=true} the runner does not outlive it.
 */
public final class ParentProcess {
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private ParentProcess() {}

    /** Watches the parent if the process was told to; to be called before anything else, while the parent lives. */
    public static void watch() {
        if (!Boolean.getBoolean("stop.with.parent")) {
            return;
        }
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        parent.ifPresentOrElse(handle -> handle.onExit().thenRun(ParentProcess::leave), ParentProcess::leave);
    }

    /** Makes sure that the process ends, even if what is being stopped hangs. */
    public static void haltAfter(Duration delay) {
        Thread.ofPlatform().daemon().name("halt").start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(delay.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static void leave() {
        haltAfter(TO_STOP);
        System.exit(0);
    }
}
