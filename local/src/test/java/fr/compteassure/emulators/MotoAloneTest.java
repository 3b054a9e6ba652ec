package fr.compteassure.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What moto does with transactions otherwise than DynamoDB, and why its streams and their order are not used. */
class MotoAloneTest {
    private static final String COUNTED = """
            {'ClientRequestToken': 'the same', 'TransactItems': [{'Update': {'TableName': 'Trial',
            'Key': {'p': {'S': 'counted'}, 's': {'S': 'b'}}, 'UpdateExpression': 'ADD n :one',
            'ExpressionAttributeValues': {':one': {'N': '1'}}}}]}""";
    private static final String CANCELLED = """
            {'TransactItems': [{'Put': {'TableName': 'Trial', 'Item': {'p': {'S': 'cancelled'}, 's': {'S': 'b'}}}},
            {'ConditionCheck': {'TableName': 'Trial', 'Key': {'p': {'S': 'nobody'}, 's': {'S': 'b'}},
            'ConditionExpression': 'attribute_exists(p)'}}]}""";
    private static Emulators emulators;

    @BeforeAll
    static void start() throws Exception {
        emulators = Emulators.startFor(MotoAloneTest.class);
    }

    @AfterAll
    static void stop() {
        if (emulators != null) {
            emulators.close();
        }
    }

    @Test
    void motoDoesATransactionAgainThatComesAgainWithItsToken() throws Exception {
        var counts = new ArrayList<String>();
        for (var each : emulators.both()) {
            Emulators.ask(each, "TransactWriteItems", COUNTED);
            Emulators.ask(each, "TransactWriteItems", COUNTED);
            counts.add(Emulators.ask(each, "GetItem",
                    "{'TableName': 'Trial', 'Key': {'p': {'S': 'counted'}, 's': {'S': 'b'}}}").text()
                    .replaceAll(".*\"n\": ?\\{\"N\": ?\"(\\d+)\".*", "$1"));
        }
        assertThat(counts).as("moto, DynamoDB Local").containsExactly("2", "1");
    }

    @Test
    void motosStreamTellsWhatATransactionTookBackAndNothingThatFollows() throws Exception {
        assertThat(told(emulators.moto().endpoint())).contains("cancelled").doesNotContain("after");
        assertThat(told(emulators.local().endpoint())).contains("after").doesNotContain("cancelled");
    }

    /** The partitions that a stream tells of which was being read when a transaction was cancelled. */
    private static List<String> told(URI emulator) throws Exception {
        Emulators.ask(emulator, "PutItem", put("before"));
        var table = (Map<?, ?>) json(Emulators.ask(emulator, "DescribeTable", "{'TableName': 'Trial'}")).get("Table");
        var arn = table.get("LatestStreamArn");
        var stream = (Map<?, ?>) json(streams(emulator, "DescribeStream", "{'StreamArn': '%s'}".formatted(arn)))
                .get("StreamDescription");
        var shard = ((Map<?, ?>) ((List<?>) stream.get("Shards")).getFirst()).get("ShardId");
        var iterator = json(streams(emulator, "GetShardIterator",
                "{'StreamArn': '%s', 'ShardId': '%s', 'ShardIteratorType': 'TRIM_HORIZON'}".formatted(arn, shard)))
                .get("ShardIterator");
        assertThat(Emulators.ask(emulator, "TransactWriteItems", CANCELLED).text()).contains("TransactionCanceled");
        Emulators.ask(emulator, "PutItem", put("after"));
        var records = streams(emulator, "GetRecords", "{'ShardIterator': '%s'}".formatted(iterator));
        return ((List<?>) json(records).get("Records")).stream()
                .map(each -> ((Map<?, ?>) ((Map<?, ?>) each).get("dynamodb")).get("Keys").toString()
                        .replaceAll(".*p=\\{S=(\\w+)}.*", "$1"))
                .toList();
    }

    private static String put(String partition) {
        return "{'TableName': 'Trial', 'Item': {'p': {'S': '%s'}, 's': {'S': 'b'}}}".formatted(partition);
    }

    private static HttpAnswer streams(URI emulator, String operation, String body) throws Exception {
        return Emulators.ask(emulator, "DynamoDBStreams_20120810", operation, body);
    }

    private static Map<String, Object> json(HttpAnswer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.std.mapFrom(answer.text());
    }
}
