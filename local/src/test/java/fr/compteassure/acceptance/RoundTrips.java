package fr.compteassure.acceptance;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * How many round trips to DynamoDB a function makes one after the other. Calls that are under way at the same time are
 * one: a call comes after another when it begins after the other's end.
 */
public final class RoundTrips {
    /** Each call lasts at least so long that those made side by side meet. */
    private static final Duration CALL = Duration.ofMillis(300);

    private final String function;
    private final Map<Thread, Integer> underWay = new ConcurrentHashMap<>();
    private int longestChain;

    private RoundTrips(String function) {
        this.function = function;
    }

    /** The longest chain of calls that a function makes while something is done. */
    public static int of(String function, Runnable action) {
        var trips = new RoundTrips(function);
        try (var _ = AwsCalls.before(trips::begin); var _ = AwsCalls.after(trips::end)) {
            action.run();
        }
        return trips.longestChain();
    }

    private boolean concerns(String caller, SdkRequest request) {
        return caller.equals(function) && request instanceof DynamoDbRequest;
    }

    private void begin(String caller, SdkRequest request) {
        if (concerns(caller, request)) {
            underWay.put(Thread.currentThread(), longestChain() + 1);
            try {
                Thread.sleep(CALL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void end(String caller, SdkRequest request) {
        if (concerns(caller, request)) {
            longestChain = Math.max(longestChain, underWay.remove(Thread.currentThread()));
        }
    }

    private synchronized int longestChain() {
        return longestChain;
    }
}
