package fr.compteassure.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fr.compteassure.local.template.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One run of a function, as the function sees it. */
final class Invocation implements Context, LambdaLogger {
    private final String requestId = UUID.randomUUID().toString();
    private final long start = System.nanoTime();
    private final LambdaFunction function;
    private final FunctionLogs logs;

    Invocation(LambdaFunction function, FunctionLogs logs) {
        this.function = function;
        this.logs = logs;
    }

    /** The lines that Lambda itself logs before and after. */
    void started() {
        log("START RequestId: " + requestId + " Version: $LATEST");
    }

    void ended(Outcome outcome) {
        if (outcome.failed()) {
            log(outcome.text());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        log("END RequestId: " + requestId + "\n" + String.format(Locale.ROOT,
                "REPORT RequestId: %s Duration: %.2f ms Memory Size: %d MB", requestId, millis, getMemoryLimitInMB()));
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.name();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-3:000000000000:function:" + function.name();
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
    public int getRemainingTimeInMillis() {
        long left = function.timeout().toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return (int) Math.max(0, left);
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memory();
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public void log(String message) {
        logs.write(function.id(), String.valueOf(message));
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}
