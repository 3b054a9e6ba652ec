package fr.compteassure.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** How many items of tables functions read by queries: what a list costs grows with them, and not with what it shows. */
public final class ItemsRead implements ExecutionInterceptor {
    private static final List<Count> COUNTS = new CopyOnWriteArrayList<>();

    private record Count(String function, AtomicInteger items) {}

    /** How many a function reads while something is done, whether it has a use for them or not. */
    public static int by(String function, Runnable action) {
        var count = new Count(function, new AtomicInteger());
        COUNTS.add(count);
        try {
            action.run();
        } finally {
            COUNTS.remove(count);
        }
        return count.items().get();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (!COUNTS.isEmpty()) {
            // The session token of a call tells which function makes it.
            context.httpRequest().firstMatchingHeader("X-Amz-Security-Token").ifPresent(function -> COUNTS.stream()
                    .filter(count -> count.function().equals(function))
                    .forEach(count -> count.items().addAndGet(items(context.response()))));
        }
    }

    private static int items(SdkResponse response) {
        return response instanceof QueryResponse query ? query.scannedCount() : 0;
    }
}
