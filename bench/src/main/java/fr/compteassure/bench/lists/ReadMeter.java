package fr.compteassure.bench.lists;

import fr.compteassure.bench.aws.Units;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads off what functions read of a table, of every call that they make of it; DynamoDB is asked to tell. */
public final class ReadMeter implements ExecutionInterceptor {
    private static final AtomicReference<Meter> RUNNING = new AtomicReference<>();

    private record Meter(String function, String table, AtomicReference<Reads> reads) {}

    /**
     * What a function reads of a table while something is done.
     *
     * @param function by its name in the template, which is the session token of its calls
     */
    static Reads of(String function, String table, Runnable action) {
        var meter = new Meter(function, table, new AtomicReference<>(Reads.NONE));
        RUNNING.set(meter);
        try {
            action.run();
        } finally {
            RUNNING.set(null);
        }
        return meter.reads().get();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return RUNNING.get() == null ? context.request() : Units.telling(context.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var meter = RUNNING.get();
        if (meter != null && context.httpRequest().firstMatchingHeader("X-Amz-Security-Token")
                .filter(meter.function()::equals).isPresent()) {
            var reads = reads(context.response(), meter.table());
            meter.reads().accumulateAndGet(reads, Reads::and);
        }
    }

    private static Reads reads(SdkResponse response, String table) {
        return switch (response) {
            case QueryResponse query when isOf(table, query.consumedCapacity()) ->
                new Reads(query.scannedCount(), query.consumedCapacity().capacityUnits());
            case GetItemResponse get when isOf(table, get.consumedCapacity()) ->
                new Reads(get.hasItem() ? 1 : 0, get.consumedCapacity().capacityUnits());
            case BatchGetItemResponse batch -> batch.consumedCapacity().stream().filter(used -> isOf(table, used))
                    .map(used -> new Reads(batch.responses().get(table).size(), used.capacityUnits()))
                    .reduce(Reads.NONE, Reads::and);
            case SdkResponse _ -> Reads.NONE;
        };
    }

    private static boolean isOf(String table, ConsumedCapacity used) {
        return used != null && used.tableName().equals(table);
    }
}
