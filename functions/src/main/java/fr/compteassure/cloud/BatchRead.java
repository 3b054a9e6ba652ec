package fr.compteassure.cloud;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetResultPage;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;

/** What was read of several tables in one round trip. */
public final class BatchRead {
    private final List<BatchGetResultPage> pages;

    private BatchRead(List<BatchGetResultPage> pages) {
        this.pages = pages;
    }

    /** Reads; DynamoDB's leftovers are asked for again. */
    static BatchRead of(DynamoDbEnhancedClient client, ReadBatch... batches) {
        return new BatchRead(client.batchGetItem(request -> request.readBatches(batches)).stream().toList());
    }

    /** The one record of this table, if it was there. */
    public <T> Optional<T> of(Table<T> table) {
        return pages.stream().flatMap(page -> page.resultsForTable(table.enhanced()).stream()).findFirst();
    }
}
