package fr.compteassure.contract;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Notes which function asks AWS for what, as the words of a policy; the session token of a call tells the function. */
public final class CallRecorder implements ExecutionInterceptor {
    /**
     * A call of a function.
     *
     * @param function the function
     * @param action such as {@code dynamodb:PutItem}
     * @param resource the table, or its index as {@code Table/index/name}; empty for what is no table
     */
    public record Call(String function, String action, String resource) {}

    private static final Set<Call> CALLS = ConcurrentHashMap.newKeySet();

    /** Forgets all calls: other tests of this JVM make some by hand in a function's name. */
    static void forget() {
        CALLS.clear();
    }

    /** All calls since then, of all functions of this JVM. */
    public static Set<Call> calls() {
        return Set.copyOf(CALLS);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        context.httpRequest().firstMatchingHeader("X-Amz-Security-Token")
                .ifPresent(function -> of(function, context.request()).forEach(CALLS::add));
    }

    private static Stream<Call> of(String function, SdkRequest request) {
        var type = request.getClass();
        var service = type.getPackageName().replaceAll(".*\\.services\\.(\\w+)\\.model", "$1");
        var action = type.getSimpleName().replace("Request", "");
        return switch (request) {
            case BatchGetItemRequest batch -> batch.requestItems().keySet().stream()
                    .map(table -> new Call(function, "dynamodb:BatchGetItem", table));
            case BatchWriteItemRequest batch -> batch.requestItems().keySet().stream()
                    .map(table -> new Call(function, "dynamodb:BatchWriteItem", table));
            case TransactWriteItemsRequest transaction -> transaction.transactItems().stream()
                    .map(item -> part(function, item));
            case QueryRequest query -> Stream.of(new Call(function, "dynamodb:Query", query.indexName() == null
                    ? query.tableName()
                    : query.tableName() + "/index/" + query.indexName()));
            default -> Stream.of(service.equals("dynamodb")
                    ? new Call(function, "dynamodb:" + action,
                            request.getValueForField("TableName", String.class).orElseThrow())
                    : new Call(function, service + ":" + (service.equals("lambda") ? "InvokeFunction" : action), ""));
        };
    }

    private static Call part(String function, TransactWriteItem item) {
        if (item.put() != null) {
            return new Call(function, "dynamodb:PutItem", item.put().tableName());
        }
        if (item.update() != null) {
            return new Call(function, "dynamodb:UpdateItem", item.update().tableName());
        }
        return item.delete() != null
                ? new Call(function, "dynamodb:DeleteItem", item.delete().tableName())
                : new Call(function, "dynamodb:ConditionCheckItem", item.conditionCheck().tableName());
    }
}
