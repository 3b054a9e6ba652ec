package fr.compteassure.bench.aws;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A run of a function in this JVM, as Lambda tells it of one.
 *
 * @param function the name of the function
 * @param end when Lambda would end it, by {@link System#nanoTime()}
 * @param faults told each line that the function logs of a fault
 */
public record LambdaRun(String function, long end, Consumer<String> faults) implements Context, LambdaLogger {
    /** The memory that comes with a whole processor, in MB (AWS Lambda Developer Guide, "Configure Lambda function memory"). */
    public static final int WHOLE_PROCESSOR = 1769;

    /** One that begins now, and may take so long. */
    public static LambdaRun of(String function, Duration mayTake, Consumer<String> faults) {
        return new LambdaRun(function, System.nanoTime() + mayTake.toNanos(), faults);
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) ((end - System.nanoTime()) / 1_000_000);
    }

    @Override
    public String getFunctionName() {
        return function;
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
            faults.accept(message);
        }
    }

    @Override
    public void log(byte[] message) {
        // Nothing logs bytes.
    }

    @Override
    public String getLogGroupName() {
        return "bench";
    }

    @Override
    public String getLogStreamName() {
        return "bench";
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "bench";
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
