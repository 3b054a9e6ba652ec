package fr.compteassure.cloud;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes of items of one table in one round trip, each by itself. */
record BatchWrite(DynamoDbClient client, String table) {

    /** Puts up to {@link Table#BATCH} items; what DynamoDB has no capacity for is tried again. */
    void put(Collection<Map<String, AttributeValue>> items) {
        var left = items.stream().map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        for (int tries = 1; !left.isEmpty(); tries++) {
            left = page(left);
            if (!left.isEmpty()) {
                Patience.beforeNextTry(tries, "DynamoDB has no capacity for a batch");
            }
        }
    }

    /** Puts them and gives back those that DynamoDB had no capacity for. */
    private List<WriteRequest> page(List<WriteRequest> writes) {
        return Patience.outlasting(() -> client.batchWriteItem(request -> request.requestItems(Map.of(table, writes))))
                .unprocessedItems().getOrDefault(table, List.of());
    }
}
