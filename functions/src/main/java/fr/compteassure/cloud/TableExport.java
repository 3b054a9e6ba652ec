package fr.compteassure.cloud;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/**
 * What a table holds on people as they are handed it, made of whole items rather than of what is read of them elsewhere:
 * what stands in an item is told, unless its {@link RecordSchema} says why not.
 *
 * @param <T> the record
 */
public final class TableExport<T> {
    private final DynamoDbClient client;
    private final String table;
    private final RecordSchema<T> schema;

    TableExport(DynamoDbClient client, String table, RecordSchema<T> schema) {
        this.client = client;
        this.table = table;
        this.schema = schema;
    }

    /** What reads an item by its key, beside others. */
    public Lookup<Map<String, Object>> lookup(String... key) {
        return Lookup.of(new Lookup.Item(table, Table.keyOf(key).keyMap(schema.build(),
                TableMetadata.primaryIndexName())), schema::export);
    }

    /**
     * The items of a partition, by ascending sort key, as of the last write.
     *
     * @param such which of them; other records may lie beside these
     */
    public List<Map<String, Object>> partition(String partition, Predicate<T> such) {
        var key = schema.build().tableMetadata().primaryPartitionKey();
        var condition = Expression.of("#partition = :partition", "#partition", key, ":partition", partition);
        return export(client.queryPaginator(request -> request.tableName(table).consistentRead(true)
                .keyConditionExpression(condition.text()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())), such);
    }

    /** The items that an index shows for this key condition; of an index that has all of an item. */
    public List<Map<String, Object>> index(String index, Expression keyCondition) {
        return export(client.queryPaginator(request -> request.tableName(table).indexName(index)
                .keyConditionExpression(keyCondition.text()).expressionAttributeNames(keyCondition.namesOrNull())
                .expressionAttributeValues(keyCondition.valuesOrNull())), _ -> true);
    }

    private List<Map<String, Object>> export(QueryIterable query, Predicate<T> such) {
        return query.items().stream().filter(item -> such.test(record(item))).map(schema::export).toList();
    }

    private T record(Map<String, AttributeValue> item) {
        return schema.build().mapToItem(item);
    }
}
