package fr.compteassure.bench.coldstart.floor;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Writes to the file that {@code CALL_WATCH} names a line for each time in which at least one call to AWS was under way: when
 * that began and when it ended, by {@link System#nanoTime()}, which on Linux all processes have in common. The SDK finds it by
 * {@link #SERVICE_FILE} on the class path.
 */
public final class CallWatch implements ExecutionInterceptor {
    /** The setting that names the file. */
    public static final String FILE = "CALL_WATCH";
    /** Where the SDK looks for the names of interceptors that all its clients have. */
    public static final String SERVICE_FILE = "software/amazon/awssdk/global/handlers/execution.interceptors";

    private static int underWay;
    private static long since;
    private static OutputStream file;

    /** As the SDK makes one for each client. */
    public CallWatch() {}

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        begun();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        ended();
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        ended();
    }

    private static synchronized void begun() {
        if (underWay++ == 0) {
            since = System.nanoTime();
        }
    }

    private static synchronized void ended() {
        if (--underWay == 0) {
            try {
                if (file == null) {
                    file = new FileOutputStream(System.getenv(FILE), true);
                }
                file.write((since + " " + System.nanoTime() + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
