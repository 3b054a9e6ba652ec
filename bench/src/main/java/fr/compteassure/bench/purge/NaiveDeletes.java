package fr.compteassure.bench.purge;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The removal as it is written first: what lapsed is asked of the index, and of each account its e-mails, its address and itself
 * are deleted, call after call.
 *
 * @param stage where the accounts are
 */
record NaiveDeletes(PurgeStage stage) {

    /** Removes all that lapsed, and gives back how many. */
    long run() {
        var client = stage.cloud().clients().dynamoDb();
        return IntStream.range(0, OpenedAccount.SHARDS).mapToLong(shard -> shard(client, shard)).sum();
    }

    private long shard(DynamoDbClient client, int shard) {
        long removed = 0;
        for (var found : client.queryPaginator(request -> request.tableName(stage.setting("ACCOUNTS_TABLE"))
                .indexName("pending").keyConditionExpression("pendingShard = :shard AND validateBefore <= :now")
                .expressionAttributeValues(Map.of(":shard", AttributeValue.fromN(Integer.toString(shard)), ":now",
                        AttributeValue.fromN(Long.toString(Instant.now().getEpochSecond())))))
                .items()) {
            remove(client, found);
            removed++;
        }
        return removed;
    }

    private void remove(DynamoDbClient client, Map<String, AttributeValue> found) {
        client.queryPaginator(request -> request.tableName(stage.setting("OUTBOX_TABLE"))
                .keyConditionExpression("insuredId = :id").expressionAttributeValues(Map.of(":id", found.get("id"))))
                .items().forEach(email -> client.deleteItem(request -> request.tableName(stage.setting("OUTBOX_TABLE"))
                        .key(Map.of("insuredId", email.get("insuredId"), "emailId", email.get("emailId")))));
        client.deleteItem(request -> request.tableName(stage.setting("EMAIL_ADDRESSES_TABLE"))
                .key(Map.of("id", found.get("emailId"))));
        client.deleteItem(request -> request.tableName(stage.setting("ACCOUNTS_TABLE"))
                .key(Map.of("id", found.get("id"))));
    }
}
