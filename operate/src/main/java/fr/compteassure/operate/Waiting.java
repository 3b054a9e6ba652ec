package fr.compteassure.operate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for what comes of itself. */
final class Waiting {
    /** Longer than a first start of a function and an e-mail take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Waiting() {}

    /**
     * Looks until it is there, for two minutes.
     *
     * @param what it is, for the message of the failure
     * @throws OperationFailure when it does not come
     */
    static <T> T patiently(String what, Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var found = look.get();; found = look.get()) {
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new OperationFailure(what + " did not come within " + PATIENCE.toMinutes() + " minutes");
            }
            pause(PAUSE);
        }
    }

    /** Waits. */
    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationFailure("interrupted", e);
        }
    }
}
