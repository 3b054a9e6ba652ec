package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.rehearsal.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * What a function does before the snapshot is taken that it will start from: a second one of its kind is made in a
 * {@link Rehearsal}, answers the function's sample request there, some times, and is dropped; then the function itself
 * fetches what it will need. What is not done for whatever reason is done at the first request.
 *
 * <p>{@code docs/decisions/priming.md} has the figures, and what is guaranteed by what.
 */
final class Priming {
    /** After so many, more take time and gain little; another number is for whoever measures that. */
    private static final int PASSES = Integer.getInteger("fr.compteassure.priming.passes", 200);
    /** Of what takes long, such as the hash of a password or a PDF, fewer do. */
    private static final long ENOUGH = Duration.ofSeconds(3).toNanos();

    private Priming() {}

    /** Makes the process ready for its snapshot. */
    static void prime(HttpFunction function, Cloud cloud) {
        try {
            var rehearsal = new Rehearsal(cloud.environment());
            rehearse(function.getClass(), rehearsal.cloud());
            cloud.snapshot().warm(rehearsal.hashed(), rehearsal.firstRead(), PASSES);
        } catch (ReflectiveOperationException | RuntimeException | IOException | LinkageError e) {
            LambdaRuntime.getLogger().log("priming ended early: " + Faults.describe(e), LogLevel.WARN);
        } finally {
            cloud.snapshot().forget();
        }
    }

    private static void rehearse(Class<? extends HttpFunction> type, Cloud cloud)
            throws ReflectiveOperationException, IOException {
        var event = event(type);
        var function = type.getConstructor(Cloud.class).newInstance(cloud);
        var end = System.nanoTime() + ENOUGH;
        for (int pass = 0; pass < PASSES && System.nanoTime() < end; pass++) {
            function.handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), new SilentContext());
        }
    }

    /** What it answers in a rehearsal to the request of {@code events/}. */
    private static byte[] event(Class<?> type) throws IOException {
        try (var event = Priming.class.getResourceAsStream("/events/" + type.getSimpleName() + ".json")) {
            return event.readAllBytes();
        }
    }
}
