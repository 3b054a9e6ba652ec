package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What every function shares that a schedule, a file, a queue or a stream starts, and nobody waits for: it reads the
 * event, answers in JSON, and logs one line a run. One that fails is started again by Lambda, so that what it does must
 * be harmless twice.
 */
public abstract class BackgroundFunction implements RequestStreamHandler {
    static {
        // The JVM keeps five connections to a service, and would make each further call on a new one, with a handshake.
        System.setProperty("http.maxConnections", String.valueOf(2 * SideBySide.WIDTH));
    }

    /**
     * Does what the event asks. An exception makes Lambda try again.
     *
     * @param event what started the function
     * @param run this run of it
     * @return what the run did, as JSON values; logged, so without personal data
     */
    protected abstract Map<String, Object> handle(Map<String, Object> event, Run run);

    /**
     * A run of a background function.
     *
     * @param context what Lambda says of it
     */
    public record Run(Context context) {
        /** The name of the function. */
        public String function() {
            return context.getFunctionName();
        }

        /** Logs a line, in which no personal data may stand. */
        public void log(String what) {
            log(what, LogLevel.INFO);
        }

        /** Logs what operations should look at, in which no personal data may stand either. */
        public void error(String what) {
            log(what, LogLevel.ERROR);
        }

        /** Logs an unforeseen exception: kinds, codes and places, never messages. */
        public void error(RuntimeException fault) {
            error(Faults.describe(fault));
        }

        private void log(String what, LogLevel level) {
            context.getLogger().log("function=" + context.getFunctionName() + " invocation="
                    + context.getAwsRequestId() + " " + what, level);
        }

        /** Whether more than this is left before Lambda ends the run. */
        public boolean hasTimeLeft(long milliseconds) {
            return context.getRemainingTimeInMillis() > milliseconds;
        }
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var run = new Run(context);
        try {
            var event = Json.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
            var done = handle(event, run);
            run.log("done=" + Json.write(done));
            output.write(Json.write(done).getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            run.error(e);
            // Lambda logs the message of what is thrown: it must not be that of a library.
            throw new IllegalStateException(e.getClass().getName());
        }
    }
}
