package fr.compteassure.bench.purge;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fr.compteassure.account.PurgeUnvalidatedAccounts;
import fr.compteassure.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * A run of the function, as Lambda starts one.
 *
 * @param took how long it took
 * @param purged how many accounts it removed
 */
record Run(Duration took, long purged) {

    /** @param mayTake after how long Lambda would end it */
    static Run of(PurgeUnvalidatedAccounts function, Map<String, Object> event, Duration mayTake) {
        var begin = System.nanoTime();
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(Json.bytes(event)), answer,
                    new Time(begin + mayTake.toNanos()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Run(took, ((Number) Json.object(answer.toByteArray()).get("purged")).longValue());
    }

    /** How many accounts were removed a second. */
    double rate() {
        return purged / (took.toNanos() / 1e9);
    }

    private record Time(long end) implements Context, LambdaLogger {
        @Override
        public int getRemainingTimeInMillis() {
            return (int) ((end - System.nanoTime()) / 1_000_000);
        }

        @Override
        public String getFunctionName() {
            return PurgeStage.FUNCTION;
        }

        @Override
        public String getAwsRequestId() {
            return "bench";
        }

        @Override
        public LambdaLogger getLogger() {
            return this;
        }

        @Override
        public void log(String message) {
            if (message.contains("fault=")) {
                throw new IllegalStateException(message);
            }
        }

        @Override
        public void log(byte[] message) {
            // Nothing logs bytes.
        }

        @Override
        public String getLogGroupName() {
            return "";
        }

        @Override
        public String getLogStreamName() {
            return "";
        }

        @Override
        public String getFunctionVersion() {
            return "$LATEST";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 0;
        }
    }
}
