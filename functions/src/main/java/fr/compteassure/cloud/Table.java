package fr.compteassure.cloud;

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
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
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
 * A table of records. Reads are as of the last write; writes are conditional, alone or as parts of a
 * {@link Transaction}, because no invariant here is kept by reading first.
 *
 * @param <T> the record
 */
public final class Table<T> {
    /** The most that DynamoDB takes in one batch. */
    public static final int BATCH = 25;
    private static final ReturnValuesOnConditionCheckFailure STANDING = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private final DynamoDbClient client;
    private final DynamoDbEnhancedClient enhanced;
    private final String name;
    private final Supplier<RecordSchema<T>> schemaWhenUsed;
    private RecordSchema<T> recordSchema;
    private DynamoDbTable<T> table;

    /** @param schema how a record is written and read; asked for at the first use, since a store may have tables that an
     *     action does not touch */
    Table(DynamoDbClient client, DynamoDbEnhancedClient enhanced, String name, Supplier<RecordSchema<T>> schema) {
        this.client = client;
        this.enhanced = enhanced;
        this.name = name;
        this.schemaWhenUsed = schema;
    }

    /** The record of this key. */
    public Optional<T> get(String... key) {
        return Optional.ofNullable(
                enhanced().getItem(request -> request.consistentRead(true).key(keyOf(key))));
    }

    /** What reads the record of this key beside those of other tables, by {@link Cloud#read}. */
    public Lookup<T> lookup(String... key) {
        return Lookup.of(new Lookup.Item(name, rawKey(key)), this::record);
    }

    /** The records of this partition, by ascending sort key, read as they are taken. */
    public Stream<T> query(String partition) {
        return enhanced().query(request -> request.consistentRead(true)
                .queryConditional(QueryConditional.keyEqualTo(keyOf(partition)))).items().stream();
    }

    /** The records of this partition from this sort key on, by ascending sort key, read as they are taken. */
    public Stream<T> query(String partition, String from) {
        return enhanced().query(request -> request.consistentRead(true)
                .queryConditional(QueryConditional.sortGreaterThanOrEqualTo(keyOf(partition, from)))).items().stream();
    }

    /** Up to so many records of this partition by descending sort key: those before this sort key, or the last ones. */
    public List<T> newest(String partition, Optional<String> before, int limit) {
        var condition = before.map(key -> QueryConditional.sortLessThan(keyOf(partition, key)))
                .orElseGet(() -> QueryConditional.keyEqualTo(keyOf(partition)));
        return enhanced().query(request -> request.consistentRead(true).scanIndexForward(false).limit(limit)
                .queryConditional(condition)).items().stream().limit(limit).toList();
    }

    /** The records that an index shows for this key condition, read as they are taken, a little behind the last write. */
    public Stream<T> index(String index, Expression keyCondition) {
        return index(index, null, keyCondition);
    }

    /**
     * The same, of which so many are read at a time.
     *
     * @param page how many; null for as many as DynamoDB gives
     */
    public Stream<T> index(String index, Integer page, Expression keyCondition) {
        return client.queryPaginator(request -> request.tableName(name).indexName(index).limit(page)
                .keyConditionExpression(keyCondition.text())
                .expressionAttributeNames(keyCondition.namesOrNull())
                .expressionAttributeValues(keyCondition.valuesOrNull()))
                .items().stream().map(this::record);
    }

    /**
     * Up to so many records that an index shows for this key condition by descending sort key, a little behind the last
     * write; of those with one sort key none is left out nor shown twice from page to page.
     *
     * @param after of the record that they follow, its keys in the table and in the index, by name; empty for the first
     */
    public List<T> newestOf(String index, Expression keyCondition, Map<String, Object> after, int limit) {
        return client.queryPaginator(request -> request.tableName(name).indexName(index).limit(limit)
                .scanIndexForward(false).keyConditionExpression(keyCondition.text())
                .expressionAttributeNames(keyCondition.namesOrNull())
                .expressionAttributeValues(keyCondition.valuesOrNull())
                .exclusiveStartKey(after.isEmpty() ? null : Expression.values(after)))
                .items().stream().limit(limit).map(this::record).toList();
    }

    /** What it holds on people, told to them. */
    public TableExport<T> export() {
        return new TableExport<>(client, name, recordSchema());
    }

    /** The condition that the record stands as it is here. */
    public Expression same(T record) {
        return Expression.same(schema().itemToMap(record, true), schema().attributeNames());
    }

    /** The writing of a whole record, on a condition. */
    public Write<T> put(T record, Expression condition) {
        return write(TransactWriteItem.builder().put(Put.builder().tableName(name)
                .item(item(record))
                .conditionExpression(condition.text()).expressionAttributeNames(condition.namesOrNull())
                .expressionAttributeValues(condition.valuesOrNull())
                .returnValuesOnConditionCheckFailure(STANDING).build()));
    }

    /** The writing of a whole record, whatever is there. */
    public Write<T> put(T record) {
        return write(TransactWriteItem.builder().put(Put.builder().tableName(name)
                .item(item(record)).build()));
    }

    /** A change of some fields, on a condition. */
    public Write<T> update(Expression change, Expression condition, String... key) {
        var versioned = versioned(change);
        var both = versioned.and(condition);
        return write(TransactWriteItem.builder().update(Update.builder().tableName(name)
                .key(rawKey(key))
                .updateExpression(versioned.text()).conditionExpression(condition.text())
                .expressionAttributeNames(both.namesOrNull()).expressionAttributeValues(both.valuesOrNull())
                .returnValuesOnConditionCheckFailure(STANDING).build()));
    }

    /** A change of some fields, whatever is there; of a record that is not there, it makes one. */
    public Write<T> update(Expression change, String... key) {
        var versioned = versioned(change);
        return write(TransactWriteItem.builder().update(Update.builder().tableName(name)
                .key(rawKey(key)).updateExpression(versioned.text())
                .expressionAttributeNames(versioned.namesOrNull()).expressionAttributeValues(versioned.valuesOrNull())
                .build()));
    }

    /** A removal, on a condition. */
    public Write<T> delete(Expression condition, String... key) {
        return write(TransactWriteItem.builder().delete(Delete.builder().tableName(name)
                .key(rawKey(key))
                .conditionExpression(condition.text()).expressionAttributeNames(condition.namesOrNull())
                .expressionAttributeValues(condition.valuesOrNull())
                .returnValuesOnConditionCheckFailure(STANDING).build()));
    }

    /** A removal, whatever is there. */
    public Write<T> delete(String... key) {
        return write(TransactWriteItem.builder().delete(Delete.builder().tableName(name).key(rawKey(key)).build()));
    }

    /** That a record is as it must be, for the other writes of a transaction. */
    public Write<T> check(Expression condition, String... key) {
        return write(TransactWriteItem.builder().conditionCheck(ConditionCheck.builder().tableName(name)
                .key(rawKey(key))
                .conditionExpression(condition.text()).expressionAttributeNames(condition.namesOrNull())
                .expressionAttributeValues(condition.valuesOrNull())
                .returnValuesOnConditionCheckFailure(STANDING).build()));
    }

    /**
     * Changes some fields at once, on a condition.
     *
     * @return the record as it is now when the condition held, or as it stands when it did not
     */
    public Change<T> change(Expression change, Expression condition, String... key) {
        var versioned = versioned(change);
        var both = versioned.and(condition);
        try {
            var response = Patience.outlasting(() -> client.updateItem(request -> request.tableName(name)
                    .key(rawKey(key))
                    .updateExpression(versioned.text()).conditionExpression(condition.text())
                    .expressionAttributeNames(both.namesOrNull()).expressionAttributeValues(both.valuesOrNull())
                    .returnValuesOnConditionCheckFailure(STANDING)
                    .returnValues(ReturnValue.ALL_NEW)));
            return new Change<>(true, Optional.of(record(response.attributes())));
        } catch (ConditionalCheckFailedException e) {
            return new Change<>(false, e.item().isEmpty() ? Optional.empty() : Optional.of(record(e.item())));
        }
    }

    /**
     * What a conditional change did.
     *
     * @param made whether the condition held
     * @param record the record after the change; when it was not made, the one that stands, if any
     */
    public record Change<T>(boolean made, Optional<T> record) {}

    /** Removes a record at once; a second time changes nothing. */
    public void remove(String... key) {
        Patience.outlasting(() -> client.deleteItem(request -> request.tableName(name).key(rawKey(key))));
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
        new BatchWrite(client, name).put(byKey.values().stream().map(this::item).toList());
    }

    private Write<T> write(TransactWriteItem.Builder item) {
        return new Write<>(item.build(), this::record);
    }

    private Map<String, AttributeValue> item(T record) {
        return ItemVersion.put(schema().itemToMap(record, true), recordSchema().version());
    }

    private Expression versioned(Expression change) {
        return ItemVersion.keptBy(change, recordSchema().version());
    }

    private T record(Map<String, AttributeValue> item) {
        return schema().mapToItem(item);
    }

    private TableSchema<T> schema() {
        return enhanced().tableSchema();
    }

    private synchronized RecordSchema<T> recordSchema() {
        if (recordSchema == null) {
            recordSchema = schemaWhenUsed.get();
        }
        return recordSchema;
    }

    private synchronized DynamoDbTable<T> enhanced() {
        if (table == null) {
            table = enhanced.table(name, recordSchema().build());
        }
        return table;
    }

    static Key keyOf(String... key) {
        var builder = Key.builder().partitionValue(key[0]);
        return key.length == 1 ? builder.build() : builder.sortValue(key[1]).build();
    }

    private Map<String, AttributeValue> rawKey(String... key) {
        return keyOf(key).keyMap(schema(), TableMetadata.primaryIndexName());
    }
}
