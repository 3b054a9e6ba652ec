package fr.compteassure.bench.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
/**
 * Adds up what DynamoDB charges for: it asks every call for the capacity that it consumed. Off until a count begins. Calls
 * that fail tell none, those refused by a condition among them. DynamoDB rounds up each write of a transaction by itself, to two
 * units at least; DynamoDB Local rounds up what they are together in a table: of several small ones it tells too little, and
 * two units each are counted here.
 */
public final class Units implements ExecutionInterceptor {
    private static final AtomicReference<Count> COUNT = new AtomicReference<>();

    /** For the SDK, which finds it by its name in {@code execution.interceptors}. */
    public Units() {}

    /**
     * What was consumed.
     *
     * @param calls how many calls were answered, batches and transactions as one
     * @param read read request units
     * @param written write request units
     */
    public record Sum(long calls, double read, double written) {
        private static final Sum NONE = new Sum(0, 0, 0);

        private Sum plus(Sum other) {
            return new Sum(calls + other.calls, read + other.read, written + other.written);
        }
    }

    /** A count, from its beginning on; one at a time in a process. */
    public static final class Count implements AutoCloseable {
        private final Map<String, Sum> tables = new TreeMap<>();
        private Sum all = Sum.NONE;

        private Count() {}

        private synchronized void add(SdkRequest request, boolean reading, List<ConsumedCapacity> consumed) {
            all = all.plus(new Sum(1, 0, 0));
            for (var capacity : consumed) {
                var units = capacity.capacityUnits();
                var sum = reading
                        ? new Sum(0, units, 0)
                        : new Sum(0, 0, Math.max(units, 2 * transacted(request, capacity.tableName())));
                all = all.plus(sum);
                tables.merge(capacity.tableName(), sum.plus(new Sum(1, 0, 0)), Sum::plus);
            }
        }

        /** What was consumed until now, of all tables together. */
        public synchronized Sum sum() {
            return all;
        }

        /** The same by table; a call of two tables counts for both. */
        public synchronized Map<String, Sum> byTable() {
            return new TreeMap<>(tables);
        }

        /** Ends the count. */
        @Override
        public void close() {
            COUNT.compareAndSet(this, null);
        }
    }

    /** Begins a count, in place of the one before. */
    public static Count count() {
        var count = new Count();
        COUNT.set(count);
        return count;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return COUNT.get() == null ? context.request() : telling(context.request());
    }

    /** A call to DynamoDB that asks what it takes. */
    public static SdkRequest telling(SdkRequest request) {
        var total = ReturnConsumedCapacity.TOTAL;
        return switch (request) {
            case GetItemRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case BatchGetItemRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case QueryRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case ScanRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case TransactGetItemsRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case PutItemRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case UpdateItemRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case DeleteItemRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case BatchWriteItemRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            case TransactWriteItemsRequest one -> one.toBuilder().returnConsumedCapacity(total).build();
            default -> request;
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var count = COUNT.get();
        var consumed = consumed(context.response());
        if (count != null && !consumed.isEmpty()) {
            count.add(context.request(), isReading(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
                    consumed);
        }
    }

    /** How many writes of a transaction are in this table. */
    private static long transacted(SdkRequest request, String table) {
        return request instanceof TransactWriteItemsRequest transaction
                ? transaction.transactItems().stream().filter(item -> table.equals(table(item))).count()
                : 0;
    }

    private static String table(TransactWriteItem item) {
        return Stream.of(
                Optional.ofNullable(item.put()).map(Put::tableName),
                Optional.ofNullable(item.update()).map(Update::tableName),
                Optional.ofNullable(item.delete()).map(Delete::tableName),
                Optional.ofNullable(item.conditionCheck()).map(ConditionCheck::tableName))
                .flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private static boolean isReading(String operation) {
        return operation.contains("Get") || "Query".equals(operation) || "Scan".equals(operation);
    }

    private static List<ConsumedCapacity> consumed(SdkResponse response) {
        return switch (response) {
            case GetItemResponse one -> listed(one.consumedCapacity());
            case BatchGetItemResponse one -> one.consumedCapacity();
            case QueryResponse one -> listed(one.consumedCapacity());
            case ScanResponse one -> listed(one.consumedCapacity());
            case TransactGetItemsResponse one -> one.consumedCapacity();
            case PutItemResponse one -> listed(one.consumedCapacity());
            case UpdateItemResponse one -> listed(one.consumedCapacity());
            case DeleteItemResponse one -> listed(one.consumedCapacity());
            case BatchWriteItemResponse one -> one.consumedCapacity();
            case TransactWriteItemsResponse one -> one.consumedCapacity();
            default -> List.of();
        };
    }

    /** One that began before the count tells nothing. */
    private static List<ConsumedCapacity> listed(ConsumedCapacity one) {
        return one == null ? List.of() : List.of(one);
    }
}
