package fr.compteassure.roundtrips;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What is read of calls to AWS. */
final class Calls {
    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    private Calls() {}

    /** Whether it prolongs a session. */
    static boolean prolongs(SdkRequest request) {
        return request instanceof UpdateItemRequest update && update.tableName().equals("Sessions");
    }

    /** Whether a transaction was not made because another one was under way. */
    static boolean metAnother(Throwable failure) {
        return failure instanceof TransactionCanceledException cancelled && cancelled.cancellationReasons().stream()
                .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
    }

    /** Such as {@code s3:PutObject}. */
    static String name(SdkRequest request) {
        var type = request.getClass();
        return type.getPackageName().replaceAll(".*\\.services\\.(\\w+)\\.model", "$1").toLowerCase(Locale.ROOT) + ":"
                + type.getSimpleName().replace("Request", "");
    }

    /** The same request, which asks for what it consumes, too. */
    static SdkRequest counted(SdkRequest request) {
        return switch (request) {
            case GetItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case ScanRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactGetItemsRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest one -> one.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> request;
        };
    }

    /** Whether what it consumes is read units. */
    static boolean reads(SdkRequest request) {
        return switch (request) {
            case GetItemRequest _,BatchGetItemRequest _,QueryRequest _,ScanRequest _,TransactGetItemsRequest _ ->
                true;
            default -> false;
        };
    }

    /**
     * What was consumed, as the answer tells it. DynamoDB Local forgets what DynamoDB charges for what is not there: a unit for
     * each item that is read as of the last write, and as much for a query that finds nothing, or half of it.
     */
    static double units(SdkRequest request, SdkResponse response) {
        var told = response.getValueForField("ConsumedCapacity", Object.class).map(
                capacity -> capacity instanceof List<?> tables ? tables.stream() : Stream.of(capacity))
                .orElse(Stream.empty()).mapToDouble(one -> ((ConsumedCapacity) one).capacityUnits()).sum();
        return switch (request) {
            case BatchGetItemRequest batch -> told + missing(batch, (BatchGetItemResponse) response);
            case QueryRequest query -> Math.max(told, Boolean.TRUE.equals(query.consistentRead()) ? 1 : 0.5);
            default -> told;
        };
    }

    private static int missing(BatchGetItemRequest request, BatchGetItemResponse response) {
        return request.requestItems().values().stream().mapToInt(table -> table.keys().size()).sum()
                - response.unprocessedKeys().values().stream().mapToInt(table -> table.keys().size()).sum()
                - response.responses().values().stream().mapToInt(List::size).sum();
    }

    /** What a write is charged whose condition did not hold, which no answer tells: in a transaction twice one a write. */
    static double unitsOfRefused(SdkRequest request) {
        return switch (request) {
            case TransactWriteItemsRequest transaction -> 2.0 * transaction.transactItems().size();
            case PutItemRequest _,UpdateItemRequest _,DeleteItemRequest _ -> 1;
            default -> 0;
        };
    }
}
