package fr.compteassure.bench.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.aws.DynamoDbLocal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class CallsTest {
    private static final String TABLE = "things";

    @AutoClose
    private final DynamoDbLocal tables = DynamoDbLocal.inMemory();
    @AutoClose
    private final DynamoDbClient client = DynamoDbClient.builder().endpointOverride(tables.endpoint())
            .region(Region.EU_WEST_3).httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();

    @BeforeEach
    void makeATable() {
        client.createTable(request -> request.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(AttributeDefinition.builder().attributeName("id")
                        .attributeType(ScalarAttributeType.S).build()));
    }

    @AfterEach
    void asFastAsItGoes() {
        Latency.set(Latency.Times.NONE);
    }

    private static Map<String, AttributeValue> item(int number) {
        return Map.of("id", AttributeValue.fromS("thing " + number));
    }

    private void put(int number) {
        client.putItem(request -> request.tableName(TABLE).item(item(number)));
    }

    private void putTogether(int... numbers) {
        client.transactWriteItems(request -> request.transactItems(IntStream.of(numbers)
                .mapToObj(number -> TransactWriteItem.builder().put(put -> put.tableName(TABLE).item(item(number)))
                        .build())
                .toList()));
    }

    private static Duration time(Runnable what) {
        var begin = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void callsTakeAtLeastAsLongAsTheyAreToldTo() {
        put(1);
        Latency.set(new Latency.Times(Duration.ofMillis(60), Duration.ofMillis(120)));

        assertThat(time(() -> put(2))).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        assertThat(time(() -> putTogether(3, 4))).isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    @Test
    void unitsAreThoseThatDynamoDbCharges() {
        put(1);
        try (var units = Units.count()) {
            put(2);
            putTogether(3, 4);
            client.getItem(request -> request.tableName(TABLE).key(item(1)).consistentRead(true));
            client.scan(request -> request.tableName(TABLE));
            client.transactGetItems(request -> request.transactItems(TransactGetItem.builder()
                    .get(get -> get.tableName(TABLE).key(item(1))).build()));

            assertThat(units.sum()).isEqualTo(new Units.Sum(5, 3.5, 5));
            assertThat(units.byTable()).containsOnlyKeys(TABLE).containsValue(units.sum());
        }
    }

    @Test
    void whatIsNotCountedIsNotAsked() {
        var units = Units.count();
        units.close();
        put(1);

        assertThat(units.sum()).isEqualTo(new Units.Sum(0, 0, 0));
        assertThat(client.getItem(request -> request.tableName(TABLE).key(item(1))).consumedCapacity()).isNull();
    }
}
