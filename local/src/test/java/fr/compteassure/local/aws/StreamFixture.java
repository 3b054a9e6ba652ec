package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Tables, their streams and a client for the tests of the streams. */
final class StreamFixture implements AutoCloseable {
    private final DynamoDbLocal tables;
    private final StreamPoller poller;
    private final DynamoDbClient client;
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    private StreamFixture(DynamoDbLocal tables, Path folder, Invoker function) {
        this.tables = tables;
        tables.createTables(DynamoDbLocalTest.ACCOUNTS);
        tables.createTables(Map.of("Plain", Map.of("TableName", "plain", "AttributeDefinitions",
                List.of(Map.of("AttributeName", "id", "AttributeType", "S")), "KeySchema",
                List.of(Map.of("AttributeName", "id", "KeyType", "HASH")))));
        poller = new StreamPoller(tables, folder, "eu-west-3", function);
        client = LocalClients.at(tables.endpoint(), DynamoDbClient.builder());
    }

    static StreamFixture inMemory(Invoker function) {
        return new StreamFixture(DynamoDbLocal.inMemory(), null, function);
    }

    static StreamFixture in(Path folder, Invoker function) {
        return new StreamFixture(DynamoDbLocal.in(folder.resolve("tables")), folder.resolve("streams"), function);
    }

    void subscribe(Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of("StartingPosition", "TRIM_HORIZON"));
        all.putAll(properties);
        poller.subscribe("accounts", Subscription.of("SendEmail", all, givenUp::add));
    }

    void subscribeTo(String table) {
        poller.subscribe(table, Subscription.of("SendEmail", Map.of("StartingPosition", "LATEST"), null));
    }

    void put(String id) {
        client.putItem(put -> put.tableName("accounts").item(
                Map.of("id", AttributeValue.fromS(id), "at", AttributeValue.fromN(Long.toString(System.nanoTime())))));
    }

    void putTogether(String... ids) {
        client.transactWriteItems(write -> write.transactItems(Stream.of(ids)
                .map(id -> Put.builder().tableName("accounts").item(Map.of("id", AttributeValue.fromS(id))).build())
                .map(put -> TransactWriteItem.builder().put(put).build()).toList()));
    }

    void delete(String id) {
        client.deleteItem(delete -> delete.tableName("accounts").key(Map.of("id", AttributeValue.fromS(id))));
    }

    void awaitIdle() {
        assertThat(poller.awaitIdle(Duration.ofSeconds(20))).as("idle in time").isTrue();
    }

    void awaitGivenUp(int count) {
        RecordingFunction.await(() -> givenUp.size() >= count);
    }

    List<String> givenUp() {
        return givenUp;
    }

    @Override
    public void close() {
        poller.close();
        client.close();
        tables.close();
    }
}
