package fr.compteassure.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long a journey waits for what comes by itself, such as an e-mail.
 *
 * @param most no longer than this
 * @param pause between one look and the next
 */
record Patience(Duration most, Duration pause) {
    /** For what runs in one process. */
    static final Patience LOCAL = new Patience(Duration.ofSeconds(30), Duration.ofMillis(200));
    /** For what is elsewhere, where a function may first have to start. */
    static final Patience REMOTE = new Patience(Duration.ofMinutes(3), Duration.ofSeconds(2));

    /**
     * Waits for something.
     *
     * @param what for, in words
     * @throws AssertionError when it does not come
     */
    <T> T await(String what, Supplier<Optional<T>> look) {
        for (var end = Instant.now().plus(most); Instant.now().isBefore(end); sleep()) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("in " + most.toSeconds() + " s there was not " + what);
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
