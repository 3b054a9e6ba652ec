package fr.compteassure.payment;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What a function reads of the table of payments: its reads are made once more, and what they find is counted.
 *
 * @param payments how many payments
 * @param sums how many items of what is added up
 */
public record PaymentReads(int payments, int sums) {

    /** What this function reads while the action is done. */
    public static PaymentReads by(Application application, String function, Runnable action) {
        var table = application.cloud(function).setting("PAYMENTS_TABLE");
        Queue<SdkRequest> calls = new ConcurrentLinkedQueue<>();
        try (var _ = AwsCalls.before((caller, call) -> {
            if (caller.equals(function)) {
                calls.add(call);
            }
        })) {
            action.run();
        }
        return calls.stream().map(call -> of(application, table, call)).reduce(new PaymentReads(0, 0),
                (one, other) -> new PaymentReads(one.payments + other.payments, one.sums + other.sums));
    }

    private static PaymentReads of(Application application, String table, SdkRequest call) {
        var client = application.cloud().clients().dynamoDb();
        return switch (call) {
            case QueryRequest query when query.tableName().equals(table) ->
                new PaymentReads(client.query(query).count(), 0);
            case BatchGetItemRequest read when read.requestItems().containsKey(table) ->
                new PaymentReads(0, (int) client.batchGetItem(read).responses().get(table).stream()
                        .filter(PaymentReads::isSum).count());
            default -> new PaymentReads(0, 0);
        };
    }

    private static boolean isSum(Map<String, AttributeValue> item) {
        return item.get("paymentId").s().startsWith("~paid#");
    }
}
