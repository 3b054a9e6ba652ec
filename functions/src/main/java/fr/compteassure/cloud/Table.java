package fr.compteassure.cloud;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * A table of records. Reads go through the enhanced client; writes are conditional, alone or as parts of a
 * {@link Transaction}, because no invariant here is kept by reading first.
 *
 * @param <T> the record
 */
public final class Table<T> {
    /** The most that DynamoDB takes in one batch. */
    public static final int BATCH = 25;
    private static final int BATCH_TRIES = 8;

    private final DynamoDbClient client;
    private final DynamoDbEnhancedClient enhanced;
    private final String name;
    private final Supplier<RecordSchema<T>> recordSchema;
    private DynamoDbTable<T> table;

    /** @param schema how a record is written and read; asked for at the first use, since a store may have tables that an
     *     action does not touch */
    Table(DynamoDbClient client, DynamoDbEnhancedClient enhanced, String name, Supplier<RecordSchema<T>> schema) {
        this.client = client;
        this.enhanced = enhanced;
        this.name = name;
        this.recordSchema = schema;
    }

    private TableSchema<T> schema() {
        return enhanced().tableSchema();
    }

    /** The record of this key, as of the last write. */
    public Optional<T> get(String... key) {
        return Optional.ofNullable(
                enhanced().getItem(request -> request.consistentRead(true).key(keyOf(key))));
    }

    /** Those records of these partition keys, at most 100, that are there; as of the last write, in one round trip. */
    public Stream<T> all(Collection<String> keys) {
        var batch = ReadBatch.builder(schema().itemType().rawClass()).mappedTableResource(enhanced());
        keys.forEach(key -> batch.addGetItem(
                GetItemEnhancedRequest.builder().key(keyOf(key)).consistentRead(true).build()));
        return enhanced.batchGetItem(request -> request.readBatches(batch.build())).resultsForTable(table).stream();
    }

    /** The records of this partition, by ascending sort key, read as they are taken. */
    public Stream<T> query(String partition) {
        return enhanced().query(request -> request.consistentRead(true)
                .queryConditional(QueryConditional.keyEqualTo(keyOf(partition)))).items().stream();
    }

    /** The records that an index shows for this key condition, read as they are taken, a little behind the last write. */
    public Stream<T> index(String index, Expression keyCondition) {
        return client.queryPaginator(request -> request.tableName(name).indexName(index)
                .keyConditionExpression(keyCondition.text()).expressionAttributeValues(keyCondition.values()))
                .items().stream().map(schema()::mapToItem);
    }

    /** The records of this partition from this sort key on, by ascending sort key, read as they are taken. */
    public Stream<T> query(String partition, String from) {
        return enhanced().query(request -> request.consistentRead(true)
                .queryConditional(QueryConditional.sortGreaterThanOrEqualTo(keyOf(partition, from)))).items().stream();
    }

    /** A read of this key, for {@link Table#read}. */
    public ReadBatch reading(String... key) {
        return ReadBatch.builder(schema().itemType().rawClass()).mappedTableResource(enhanced())
                .addGetItem(GetItemEnhancedRequest.builder().key(keyOf(key)).consistentRead(true).build()).build();
    }

    /** Reads of several tables in one round trip. */
    public BatchRead read(ReadBatch... batches) {
        return BatchRead.of(enhanced, batches);
    }

    /** A record from the item that stood in the way of a write. */
    public T record(Map<String, AttributeValue> item) {
        return schema().mapToItem(item);
    }

    /** The writing of a whole record, on a condition. */
    public TransactWriteItem put(T record, Expression condition) {
        return TransactWriteItem.builder().put(Put.builder().tableName(name)
                .item(schema().itemToMap(record, true))
                .conditionExpression(condition.text()).expressionAttributeValues(orNull(condition.values()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    /** The writing of a whole record, whatever is there. */
    public TransactWriteItem put(T record) {
        return TransactWriteItem.builder().put(Put.builder().tableName(name)
                .item(schema().itemToMap(record, true)).build()).build();
    }

    /** A change of some fields, on a condition. */
    public TransactWriteItem update(Expression change, Expression condition, String... key) {
        return TransactWriteItem.builder().update(Update.builder().tableName(name)
                .key(rawKey(key))
                .updateExpression(change.text()).conditionExpression(condition.text())
                .expressionAttributeValues(values(change, condition))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    /** A removal, on a condition. */
    public TransactWriteItem delete(Expression condition, String... key) {
        return TransactWriteItem.builder().delete(Delete.builder().tableName(name)
                .key(rawKey(key))
                .conditionExpression(condition.text()).expressionAttributeValues(orNull(condition.values()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    /** A removal, whatever is there. */
    public TransactWriteItem delete(String... key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName(name).key(rawKey(key)).build()).build();
    }

    /**
     * Changes some fields at once, on a condition.
     *
     * @return the record as it is now when the condition held, or as it stands when it did not
     */
    public Change<T> change(Expression change, Expression condition, String... key) {
        try {
            var answer = client.updateItem(request -> request.tableName(name)
                    .key(rawKey(key))
                    .updateExpression(change.text()).conditionExpression(condition.text())
                    .expressionAttributeValues(values(change, condition))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .returnValues(ReturnValue.ALL_NEW));
            return new Change<>(true, Optional.of(record(answer.attributes())));
        } catch (ConditionalCheckFailedException e) {
            return new Change<>(false, e.item().isEmpty() ? Optional.empty() : Optional.of(record(e.item())));
        }
    }

    /** That a record is as it must be, for the other writes of a transaction. */
    public TransactWriteItem check(Expression condition, String... key) {
        return TransactWriteItem.builder().conditionCheck(ConditionCheck.builder().tableName(name)
                .key(rawKey(key))
                .conditionExpression(condition.text()).expressionAttributeValues(orNull(condition.values()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    /**
     * Writes up to {@link #BATCH} records, each in place of what stood under its key; the last of two with one key
     * counts. What DynamoDB has no capacity for is tried again.
     *
     * @param key the key of a record
     */
    public void replace(List<T> records, Function<T, String> key) {
        var byKey = new LinkedHashMap<String, T>();
        records.forEach(record -> byKey.put(key.apply(record), record));
        Collection<T> left = byKey.values();
        for (int tries = 1; !left.isEmpty(); tries++) {
            left = written(left);
            if (!left.isEmpty()) {
                pause(tries);
            }
        }
    }

    /** Writes them and gives back those that DynamoDB had no capacity for. */
    private Collection<T> written(Collection<T> records) {
        var batch = WriteBatch.builder(schema().itemType().rawClass()).mappedTableResource(enhanced());
        records.forEach(batch::addPutItem);
        return enhanced.batchWriteItem(request -> request.addWriteBatch(batch.build()))
                .unprocessedPutItemsForTable(enhanced());
    }

    private static void pause(int tries) {
        if (tries == BATCH_TRIES) {
            throw new IllegalStateException("DynamoDB has no capacity for a batch");
        }
        try {
            Thread.sleep(50L << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries of a batch", e);
        }
    }

    /** The table of the enhanced client, for queries of indexes and batches. */
    public synchronized DynamoDbTable<T> enhanced() {
        if (table == null) {
            table = enhanced.table(name, recordSchema.get().build());
        }
        return table;
    }

    /**
     * What a conditional change did.
     *
     * @param made whether the condition held
     * @param record the record after the change; when it was not made, the one that stands, if any
     */
    public record Change<T>(boolean made, Optional<T> record) {}

    private static Key keyOf(String... key) {
        var builder = Key.builder().partitionValue(key[0]);
        return key.length == 1 ? builder.build() : builder.sortValue(key[1]).build();
    }

    private Map<String, AttributeValue> rawKey(String... key) {
        return keyOf(key).keyMap(schema(), TableMetadata.primaryIndexName());
    }

    private static Map<String, AttributeValue> values(Expression change, Expression condition) {
        var values = new HashMap<>(change.values());
        values.putAll(condition.values());
        return orNull(values);
    }

    /** DynamoDB refuses an empty map of values. */
    private static Map<String, AttributeValue> orNull(Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }
}
