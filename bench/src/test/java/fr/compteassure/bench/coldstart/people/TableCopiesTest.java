package fr.compteassure.bench.coldstart.people;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.DynamoDbLocal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TableCopiesTest {
    private static final String TABLE = "sessions";
    private static final long NOW = Instant.now().getEpochSecond();

    @AutoClose
    private final DynamoDbLocal originals = DynamoDbLocal.inMemory();
    @AutoClose
    private final DynamoDbLocal copied = DynamoDbLocal.inMemory();

    private final DynamoDbClient client = client(copied);
    private long seconds;
    private TableCopies copies;

    private static DynamoDbClient client(DynamoDbLocal tables) {
        return new Cloud(Map.of("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(), "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"), InstantSource.system()).clients().dynamoDb();
    }

    @BeforeEach
    void copy() {
        var original = client(originals);
        original.createTable(table -> table.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(AttributeDefinition.builder().attributeName("id")
                        .attributeType(ScalarAttributeType.S).build()));
        put(original, Map.of("id", fromS("a"), "expiresAt", fromN(Long.toString(NOW + 1800)), "openedAt",
                fromN("1700000000"), "tries", fromN("3"), "code", AttributeValue.fromM(Map.of("until",
                        fromN(Long.toString(NOW + 600))))));
        put(original, Map.of("id", fromS("b")));
        copies = new TableCopies(original, client, () -> Instant.ofEpochSecond(NOW + seconds), copied::writes);
    }

    private static void put(DynamoDbClient client, Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(TABLE).item(item));
    }

    private Map<String, Map<String, AttributeValue>> items() {
        return client.scan(request -> request.tableName(TABLE)).items().stream()
                .collect(Collectors.toMap(item -> item.get("id").s(), item -> item));
    }

    @Test
    void whatARunHasDoneIsUndone() {
        var before = items();
        put(client, Map.of("id", fromS("a"), "tries", fromN("4")));
        put(client, Map.of("id", fromS("c")));
        client.deleteItem(request -> request.tableName(TABLE).key(Map.of("id", fromS("b"))));

        copies.putBack();

        assertThat(before).containsOnlyKeys("a", "b");
        assertThat(items()).isEqualTo(before);
    }

    @Test
    void timesOfTheDayMoveOnWithTheClock() {
        seconds = 3600;

        copies.putBack();

        assertThat(items().get("a")).containsEntry("expiresAt", fromN(Long.toString(NOW + 1800 + 3600)))
                .containsEntry("openedAt", fromN("1700000000")).containsEntry("tries", fromN("3"))
                .containsEntry("code", AttributeValue.fromM(Map.of("until", fromN(Long.toString(NOW + 600 + 3600)))));
    }
}
