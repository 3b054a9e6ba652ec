package fr.compteassure.cloud;

import java.util.Collection;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;

/** Writes of records of one table in one round trip, each by itself. */
record BatchWrite<T>(DynamoDbEnhancedClient client, DynamoDbTable<T> table) {

    /** Puts up to {@link Table#BATCH} records; what DynamoDB has no capacity for is tried again. */
    void put(Collection<T> records) {
        var left = records;
        for (int tries = 1; !left.isEmpty(); tries++) {
            left = page(left);
            if (!left.isEmpty()) {
                Patience.beforeNextTry(tries, "DynamoDB has no capacity for a batch");
            }
        }
    }

    /** Puts them and gives back those that DynamoDB had no capacity for. */
    private Collection<T> page(Collection<T> records) {
        var batch = WriteBatch.builder(table.tableSchema().itemType().rawClass()).mappedTableResource(table);
        records.forEach(batch::addPutItem);
        return Patience.outlasting(() -> client.batchWriteItem(request -> request.addWriteBatch(batch.build())))
                .unprocessedPutItemsForTable(table);
    }
}
