package fr.compteassure.cloud;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * A call that is made while its caller does something else, in a thread of its own: calls made side by side take one round
 * trip together. The thread is one of the platform's: the first virtual one of a process would start a scheduler with threads
 * and a poller of its own, which costs a function that is just starting more than the few calls of its life ever save.
 *
 * @param <T> what the call gives
 */
public final class AsyncCall<T> {
    /** What makes the threads of calls: tests put their own there, to see who waits for whom. */
    static volatile ThreadFactory threads = Thread.ofPlatform().daemon().name("beside").factory();

    private final FutureTask<T> task;

    private AsyncCall(Callable<T> call) {
        task = new FutureTask<>(call);
    }

    /** Starts the call. */
    public static <T> AsyncCall<T> of(Callable<T> call) {
        var started = new AsyncCall<>(call);
        threads.newThread(started.task).start();
        return started;
    }

    /** Waits until the call has ended, however it did. */
    public void settle() {
        try {
            result();
        } catch (RuntimeException _) {
            // Told to whoever asks for the result.
        }
    }

    /**
     * What the call gives, once it does.
     *
     * @throws RuntimeException what the call threw
     */
    public T result() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
