package fr.compteassure.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The items of a person in a table, as tests multiply them: a long history is made of what was once done.
 *
 * @param user the person
 * @param table the setting that names the table
 */
public record KeptItems(AccountUser user, String table) {
    private static final int BATCH = 25;

    /** All of them, by ascending sort key. */
    public List<Map<String, AttributeValue>> all() {
        return tables().queryPaginator(request -> request.tableName(name()).consistentRead(true)
                .keyConditionExpression("insuredId = :insured")
                .expressionAttributeValues(Map.of(":insured", AttributeValue.fromS(user.id().value()))))
                .items().stream().toList();
    }

    /**
     * Puts so many more like one.
     *
     * @param change what makes the item of a number, from 1 on, another one
     */
    public void multiply(Map<String, AttributeValue> one, int times,
            BiConsumer<Map<String, AttributeValue>, Integer> change) {
        var writes = IntStream.rangeClosed(1, times).mapToObj(number -> {
            var copy = new HashMap<>(one);
            change.accept(copy, number);
            return WriteRequest.builder().putRequest(PutRequest.builder().item(copy).build()).build();
        }).toList();
        for (int first = 0; first < writes.size(); first += BATCH) {
            var some = writes.subList(first, Math.min(first + BATCH, writes.size()));
            tables().batchWriteItem(request -> request.requestItems(Map.of(name(), some)));
        }
    }

    /** Removes what has this sort key. */
    public void remove(Map<String, AttributeValue> key) {
        tables().deleteItem(request -> request.tableName(name()).key(key));
    }

    private String name() {
        return user.cloud().setting(table);
    }

    private DynamoDbClient tables() {
        return user.cloud().clients().dynamoDb();
    }
}
