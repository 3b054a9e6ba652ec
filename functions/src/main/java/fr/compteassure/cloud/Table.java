package fr.compteassure.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final String name;
    private final Supplier<RecordSchema<T>> schemaWhenUsed;
    private RecordSchema<T> schema;

    /** @param schema how a record is written and read; asked for at the first use, since a store may have tables that an
     *     action does not touch */
    Table(DynamoDbClient client, String name, Supplier<RecordSchema<T>> schema) {
        this.client = client;
        this.name = name;
        this.schemaWhenUsed = schema;
    }

    /** The record of this key. */
    public Optional<T> get(String... key) {
        var found = client.getItem(request -> request.tableName(name).consistentRead(true).key(rawKey(key)));
        return found.hasItem() ? Optional.ofNullable(record(found.item())) : Optional.empty();
    }

    /** What reads the record of this key beside those of other tables, by {@link Cloud#read}. */
    public Lookup<T> lookup(String... key) {
        return Lookup.of(new Lookup.Item(name, rawKey(key)), this::record);
    }

    /** The records of this partition, by ascending sort key, read as they are taken. */
    public Stream<T> query(String partition) {
        return query(Expression.of("#partition = :partition", "#partition", keyName(0), ":partition", partition));
    }

    /** The records of this partition from this sort key on, by ascending sort key, read as they are taken. */
    public Stream<T> query(String partition, String from) {
        return query(Expression.of("#partition = :partition AND #sort >= :from", "#partition", keyName(0), ":partition",
                partition, "#sort", keyName(1), ":from", from));
    }

    private Stream<T> query(Expression keyCondition) {
        return client.queryPaginator(request -> request.tableName(name).consistentRead(true)
                .keyConditionExpression(keyCondition.text()).expressionAttributeNames(keyCondition.names())
                .expressionAttributeValues(keyCondition.values())).items().stream().map(this::record);
    }

    /** Up to so many records of this partition by descending sort key: those before this sort key, or the last ones. */
    public List<T> newest(String partition, Optional<String> before, int limit) {
        var all = Expression.of("#partition = :partition", "#partition", keyName(0), ":partition", partition);
        var condition = before.map(key -> Expression.of(all.text() + " AND #sort < :before", "#sort", keyName(1),
                ":before", key).and(all)).orElse(all);
        return client.queryPaginator(request -> request.tableName(name).consistentRead(true).scanIndexForward(false)
                .limit(limit).keyConditionExpression(condition.text())
                .expressionAttributeNames(condition.names()).expressionAttributeValues(condition.values()))
                .items().stream().limit(limit).map(this::record).toList();
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

    /** What it holds on people, told to them. */
    public TableExport<T> export() {
        return new TableExport<>(client, name, schema());
    }

    /** The condition that the record stands as it is here. */
    public Expression same(T record) {
        return Expression.same(schema().item(record), schema().fields().names());
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
        return ItemVersion.put(schema().item(record), schema().version());
    }

    private Expression versioned(Expression change) {
        return ItemVersion.keptBy(change, schema().version());
    }

    private T record(Map<String, AttributeValue> item) {
        return schema().record(item);
    }

    private synchronized RecordSchema<T> schema() {
        if (schema == null) {
            schema = schemaWhenUsed.get();
        }
        return schema;
    }

    private String keyName(int part) {
        return schema().fields().key().get(part);
    }

    private Map<String, AttributeValue> rawKey(String... key) {
        return schema().fields().key(key);
    }
}
