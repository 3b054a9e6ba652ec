package fr.compteassure.bench.aws;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Holds back each call to AWS, every try of it, for as long as AWS itself would take: longer for a transaction than for
 * another call. The time is waited for, not worked: it keeps no processor busy, as it would not in Lambda. Off until it is
 * switched on.
 */
public final class Latency implements ExecutionInterceptor {
    private static final AtomicReference<Times> TIMES = new AtomicReference<>(Times.NONE);

    /** For the SDK, which finds it by its name in {@code execution.interceptors}. */
    public Latency() {}

    /**
     * How long calls take.
     *
     * @param call most calls
     * @param transaction a transaction, reading or writing
     */
    public record Times(Duration call, Duration transaction) {
        /** None at all: the calls take what they take. */
        public static final Times NONE = new Times(Duration.ZERO, Duration.ZERO);

        /**
         * Those of DynamoDB in the function's own region: 5 ms and 15 ms, or what the settings {@code latency.call} and
         * {@code latency.transaction} of the JVM say, in milliseconds.
         */
        public static Times likeAws() {
            return new Times(Duration.ofMillis(Integer.getInteger("latency.call", 5)),
                    Duration.ofMillis(Integer.getInteger("latency.transaction", 15)));
        }

        private Duration of(String operation) {
            return operation.startsWith("Transact") ? transaction : call;
        }
    }

    /** From now on calls take so long, on all clients of this process. */
    public static void set(Times times) {
        TIMES.set(times);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var wait = TIMES.get().of(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (wait.isZero()) {
            return;
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted on its way to AWS", e);
        }
    }
}
