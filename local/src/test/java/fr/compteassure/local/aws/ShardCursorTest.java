package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class ShardCursorTest {
    @TempDir
    private Path folder;

    private DynamoDbLocal tables;
    private DynamoDbClient client;
    private DynamoDbStreamsClient streams;
    private ShardCursor cursor;

    @BeforeEach
    void start() {
        tables = DynamoDbLocal.in(folder);
        tables.createTables(DynamoDbLocalTest.ACCOUNTS);
        tables.createTables(Map.of("Plain", Map.of("TableName", "plain", "AttributeDefinitions",
                List.of(Map.of("AttributeName", "id", "AttributeType", "S")), "KeySchema",
                List.of(Map.of("AttributeName", "id", "KeyType", "HASH")))));
        client = LocalClients.at(tables.endpoint(), DynamoDbClient.builder());
        streams = tables.streams();
        var stream = tables.describe("accounts").latestStreamArn();
        var shard = streams.describeStream(request -> request.streamArn(stream)).streamDescription().shards()
                .getFirst();
        cursor = new ShardCursor(streams, stream, shard.shardId(), new StreamPosition(null));
    }

    @AfterEach
    void stop() {
        streams.close();
        client.close();
        tables.close();
    }

    private void writeTogether(int from, int to) {
        client.transactWriteItems(write -> write.transactItems(IntStream.range(from, to)
                .mapToObj(id -> Map.of("id", AttributeValue.fromS(Integer.toString(id))))
                .map(item -> TransactWriteItem.builder()
                        .put(put -> put.tableName("accounts").item(item)).build())
                .toList()));
    }

    @Test
    void theFirstRecordIsShownThoughAnotherTableWasWrittenBefore() {
        assertThat(cursor.next(10)).isEmpty();
        client.putItem(put -> put.tableName("plain").item(Map.of("id", AttributeValue.fromS("a"))));

        writeTogether(0, 3);

        assertThat(cursor.next(10)).hasSize(3);
    }

    @Test
    void aTransactionIsShownAtOnce() {
        for (int first = 0; first < 60; first += 3) {
            writeTogether(first, first + 3);

            assertThat(cursor.next(10)).hasSize(3);
        }
    }
}
