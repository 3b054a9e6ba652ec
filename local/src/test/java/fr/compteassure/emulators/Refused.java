package fr.compteassure.emulators;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What DynamoDB refuses by its documentation, asked of a table {@code Trial} of keys {@code p} and {@code s} with an index
 * {@code byWho} of {@code who} and {@code at}; and which of two emulators does not.
 */
enum Refused {
    EMPTY_KEY("PutItem", put(item("", "b", ""))), EMPTY_KEY_OF_AN_INDEX("PutItem",
            put(item("c", "d", "'who': {'S': ''}, 'at': {'N': '1'}"))), LONG_KEY("PutItem",
                    put(item("a".repeat(2049), "b", ""))), LARGE_ITEM("PutItem", put(item("c", "d", large(
                            401)))), TRANSACTION_OF_101("TransactWriteItems", transaction(101, "")), SAME_ITEM_TWICE(
                                    "TransactWriteItems",
                                    "{'TransactItems': [" + list(2, i -> "{'Put': %s}".formatted(put(item("c", "d",
                                            "'n': {'N': '%d'}".formatted(i))))) + "]}"), BATCH_READ_OF_101(
                                                    "BatchGetItem",
                                                    "{'RequestItems': {'Trial': {'Keys': [" + list(101, i -> item("a",
                                                            "" + i, "")) + "]}}}"), RESERVED_WORD("UpdateItem", update(
                                                                    "SET status = :n", NUMBER.VALUE)), UNUSED_NAME(
                                                                            "UpdateItem",
                                                                            update("SET a = :n", NUMBER.VALUE
                                                                                    + ", 'ExpressionAttributeNames': {'#b': 'b'}")), MISSING_VALUE(
                                                                                            "UpdateItem",
                                                                                            update("SET a = :n",
                                                                                                    "'ReturnValues': 'NONE'")), OVERLAPPING_PATHS(
                                                                                                            "UpdateItem",
                                                                                                            update("SET m = :n, m.x = :n",
                                                                                                                    NUMBER.VALUE)), PATH_THROUGH_NOTHING(
                                                                                                                            "UpdateItem",
                                                                                                                            update("SET nothing.x = :n",
                                                                                                                                    NUMBER.VALUE)), NUMBER_OF_NOTHING(
                                                                                                                                            "UpdateItem",
                                                                                                                                            update("SET a = nothing + :n",
                                                                                                                                                    NUMBER.VALUE)), EMPTY_SET(
                                                                                                                                                            "PutItem",
                                                                                                                                                            put(item(
                                                                                                                                                                    "a",
                                                                                                                                                                    "b",
                                                                                                                                                                    "'f': {'SS': []}"))), CONSISTENT_READ_OF_AN_INDEX(
                                                                                                                                                                            "Query",
                                                                                                                                                                            """
                                                                                                                                                                                    {'TableName': 'Trial', 'IndexName': 'byWho', 'ConsistentRead': true, 'KeyConditionExpression': 'who = :a',
                                                                                                                                                                                    'ExpressionAttributeValues': {':a': {'S': 'a'}}}"""),

    INDEX_KEY_OF_ANOTHER_TYPE("PutItem", put(item("c", "d", "'who': {'N': '1'}, 'at': {'N': '1'}")),
            Taker.MOTO), LONG_KEY_TO_READ("GetItem",
                    "{'TableName': 'Trial', 'Key': " + item("a".repeat(2049), "b", "") + "}",
                    Taker.MOTO), LARGE_TRANSACTION("TransactWriteItems", transaction(11, large(395)),
                            Taker.MOTO), TRANSACTION_OF_NOTHING("TransactWriteItems", "{'TransactItems': []}",
                                    Taker.MOTO), UNUSED_VALUE_IN_A_TRANSACTION("TransactWriteItems",
                                            "{'TransactItems': [{'Update': " + update("SET a = :n",
                                                    "'ExpressionAttributeValues': {':n': {'N': '1'}, ':m': {'N': '1'}}")
                                                    + "}]}",
                                            Taker.MOTO), BATCH_OF_26("BatchWriteItem",
                                                    "{'RequestItems': {'Trial': [" + list(26,
                                                            i -> "{'PutRequest': {'Item': %s}}"
                                                                    .formatted(item("a", "" + i, "")))
                                                            + "]}}",
                                                    Taker.MOTO), LONG_EXPRESSION("UpdateItem",
                                                            update("REMOVE " + list(90, i -> "x".repeat(45) + i),
                                                                    "'ReturnValues': 'NONE'"),
                                                            Taker.MOTO), MANY_OPERATORS("UpdateItem", update(
                                                                    "SET a = :n",
                                                                    NUMBER.VALUE + ", 'ConditionExpression': 'm <> :n"
                                                                            + " OR m <> :n".repeat(150) + "'"),
                                                                    Taker.MOTO), NUMBER_OF_39_DIGITS("PutItem",
                                                                            put(item("c", "d",
                                                                                    "'f': {'N': '%s'}".formatted(
                                                                                            "1".repeat(39)))),
                                                                            Taker.MOTO), LARGE_NUMBER("PutItem",
                                                                                    put(item("c", "d",
                                                                                            "'f': {'N': '1E126'}")),
                                                                                    Taker.MOTO), SAME_TWICE_IN_A_SET(
                                                                                            "PutItem",
                                                                                            put(item("c", "d",
                                                                                                    "'f': {'SS': ['a', 'a']}")),
                                                                                            Taker.MOTO), DEEP_NESTING(
                                                                                                    "PutItem",
                                                                                                    put(item("c", "d",
                                                                                                            "'f': " + "{'L': ["
                                                                                                                    .repeat(33)
                                                                                                                    + "{'N': '1'}"
                                                                                                                    + "]}".repeat(
                                                                                                                            33))),
                                                                                                    Taker.MOTO), BETWEEN_UPSIDE_DOWN(
                                                                                                            "Query",
                                                                                                            """
                                                                                                                    {'TableName': 'Trial', 'KeyConditionExpression': 'p = :a AND s BETWEEN :b AND :a',
                                                                                                                    'ExpressionAttributeValues': {':a': {'S': 'a'}, ':b': {'S': 'b'}}}""",
                                                                                                            Taker.MOTO), FILTER_BY_A_KEY(
                                                                                                                    "Query",
                                                                                                                    """
                                                                                                                            {'TableName': 'Trial', 'KeyConditionExpression': 'p = :a', 'FilterExpression': 's = :a',
                                                                                                                            'ExpressionAttributeValues': {':a': {'S': 'a'}}}""",
                                                                                                                    Taker.MOTO),

    ADD_TO_A_NESTED_FIELD("UpdateItem", update("ADD m.x :n", NUMBER.VALUE), Taker.BOTH);

    /** Who does not refuse it. */
    enum Taker {
        NONE, MOTO, BOTH
    }

    /** Known before the constants are. */
    private static final class NUMBER {
        static final String VALUE = "'ExpressionAttributeValues': {':n': {'N': '1'}}";
    }

    private final String operation;
    private final String body;
    private final Taker taker;

    Refused(String operation, String body) {
        this(operation, body, Taker.NONE);
    }

    Refused(String operation, String body, Taker taker) {
        this.operation = operation;
        this.body = body.replace('\'', '"');
        this.taker = taker;
    }

    String operation() {
        return operation;
    }

    String body() {
        return body;
    }

    Taker taker() {
        return taker;
    }

    static String item(String p, String s, String fields) {
        return "{'p': {'S': '%s'}, 's': {'S': '%s'}%s}".formatted(p, s, fields.isEmpty() ? "" : ", " + fields);
    }

    static String put(String item) {
        return "{'TableName': 'Trial', 'Item': %s}".formatted(item);
    }

    static String update(String expression, String rest) {
        return "{'TableName': 'Trial', 'Key': %s, 'UpdateExpression': '%s', %s}".formatted(item("a", "b", ""),
                expression,
                rest);
    }

    private static String transaction(int writes, String fields) {
        return "{'TransactItems': [" + list(writes, i -> "{'Put': %s}".formatted(put(item("a", "" + i, fields))))
                + "]}";
    }

    private static String large(int kilobytes) {
        return "'f': {'S': '%s'}".formatted("x".repeat(kilobytes * 1024));
    }

    private static String list(int size, IntFunction<String> each) {
        return IntStream.range(0, size).mapToObj(each).collect(Collectors.joining(", "));
    }
}
