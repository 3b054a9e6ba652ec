package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbLocalTest {
    @TempDir
    private Path folder;

    @Test
    void anItemIsFoundByItsIndexAfterARestart() {
        try (var dynamo = DynamoDbLocal.in(folder)) {
            dynamo.createTables(ACCOUNTS);
            client(dynamo).putItem(put -> put.tableName("accounts")
                    .item(Map.of("id", AttributeValue.fromS("1"), "email", AttributeValue.fromS("a@example.org"))));
        }
        try (var dynamo = DynamoDbLocal.in(folder)) {
            dynamo.createTables(ACCOUNTS);
            var found = client(dynamo)
                    .query(query -> query.tableName("accounts").indexName("byEmail")
                            .keyConditionExpression("email = :e")
                            .expressionAttributeValues(Map.of(":e", AttributeValue.fromS("a@example.org"))));
            assertThat(found.items()).singleElement()
                    .satisfies(item -> assertThat(item.get("id").s()).isEqualTo("1"));
        }
    }

    @Test
    void anIndexAddedToTheTemplateIsAddedToAKeptTable() {
        Map<String, Object> plain = Map.of("TableName", "accounts", "AttributeDefinitions",
                List.of(Map.of("AttributeName", "id", "AttributeType", "S")), "KeySchema",
                List.of(Map.of("AttributeName", "id", "KeyType", "HASH")));
        try (var dynamo = DynamoDbLocal.inMemory()) {
            dynamo.createTables(Map.of("Accounts", plain));
            dynamo.createTables(ACCOUNTS);
            assertThat(dynamo.describe("accounts").globalSecondaryIndexes()).hasSize(1);
            assertThat(dynamo.describe("accounts").streamSpecification().streamEnabled()).isTrue();
        }
    }

    @Test
    void oneThatStartsDoesNotDisturbAnother() throws Exception {
        try (var dynamo = DynamoDbLocal.inMemory(); var client = client(dynamo)) {
            var started = new AtomicBoolean();
            var asking = new Thread[16];
            var refused = new ConcurrentLinkedQueue<Exception>();
            for (int i = 0; i < asking.length; i++) {
                asking[i] = Thread.ofPlatform().start(() -> {
                    while (!started.get()) {
                        try {
                            client.listTables();
                        } catch (RuntimeException e) {
                            refused.add(e);
                        }
                    }
                });
            }

            for (int i = 0; i < 300; i++) {
                DynamoDbLocal.inMemory().close();
            }

            started.set(true);
            for (var thread : asking) {
                thread.join();
            }
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void aTableWithOtherKeysIsToldApart() {
        try (var dynamo = DynamoDbLocal.inMemory()) {
            dynamo.createTables(ACCOUNTS);
            Map<String, Object> other = Map.of("TableName", "accounts", "AttributeDefinitions",
                    List.of(Map.of("AttributeName", "nir", "AttributeType", "S")), "KeySchema",
                    List.of(Map.of("AttributeName", "nir", "KeyType", "HASH")));
            assertThatThrownBy(() -> dynamo.createTables(Map.of("Accounts", other))).isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("accounts").hasMessageContaining("other keys");
        }
    }

    @Test
    void aMissingPropertyIsNamed() {
        try (var dynamo = DynamoDbLocal.inMemory()) {
            assertThatThrownBy(() -> dynamo.createTables(Map.of("Accounts", Map.of()))).isInstanceOf(LocalFailure.class)
                    .hasMessage("Accounts has no TableName");
        }
    }

    @Test
    void garbageInTheFileIsOneClearLine() throws IOException {
        Files.writeString(folder.resolve("shared-local-instance.db"), "garbage ".repeat(2000), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DynamoDbLocal.in(folder)).isInstanceOf(LocalFailure.class)
                .hasMessageContaining(folder.toString()).hasMessageContaining("delete that folder")
                .message().hasLineCount(1);
    }

    @Test
    void anEmptyFileIsNoNewOne() throws IOException {
        Files.createFile(folder.resolve("shared-local-instance.db"));

        assertThatThrownBy(() -> DynamoDbLocal.in(folder)).isInstanceOf(LocalFailure.class).hasMessage("The tables in "
                + folder + " cannot be read (shared-local-instance.db is empty): delete that folder to start afresh");
    }

    @Test
    void damageInTheMiddleOfTheFileIsOneClearLine() throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        try (var dynamo = DynamoDbLocal.in(whole)) {
            dynamo.createTables(ACCOUNTS);
        }
        byte[] bytes = withoutLog(whole.resolve("shared-local-instance.db"));
        Arrays.fill(bytes, 1024, bytes.length, (byte) 0x5a);
        Files.write(folder.resolve("shared-local-instance.db"), bytes);
        assertThatThrownBy(() -> DynamoDbLocal.in(folder)).isInstanceOf(LocalFailure.class)
                .hasMessageContaining("delete that folder").message().hasLineCount(1);
    }

    @Test
    void theFileHasAWriteAheadLogSinceAWriteThenWaitsForTheDiskOnce() throws IOException {
        try (var dynamo = DynamoDbLocal.in(folder)) {
            dynamo.createTables(ACCOUNTS);
        }
        byte formatOfWriteAheadLog = 2;
        assertThat(Files.readAllBytes(folder.resolve("shared-local-instance.db"))[18]).isEqualTo(formatOfWriteAheadLog);
    }

    @Test
    void twoRunnersDoNotShareAFolder() {
        try (var _ = DynamoDbLocal.in(folder)) {
            assertThatThrownBy(() -> DynamoDbLocal.in(folder)).isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        InetAddress outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).findFirst()
                .orElse(InetAddress.getByName("127.0.0.2"));
        try (var dynamo = DynamoDbLocal.inMemory()) {
            assertThatThrownBy(() -> new Socket(outside, dynamo.endpoint().getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static byte[] withoutLog(Path file) throws Exception {
        var connection = new SQLiteConnection(file.toFile());
        connection.open(false);
        connection.setBusyTimeout(5_000);
        connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        connection.dispose();
        return Files.readAllBytes(file);
    }

    private static DynamoDbClient client(DynamoDbLocal dynamo) {
        return LocalClients.at(dynamo.endpoint(), DynamoDbClient.builder());
    }

    static final Map<String, Map<String, Object>> ACCOUNTS = Map.of("Accounts", Map.of("TableName", "accounts",
            "BillingMode", "PAY_PER_REQUEST", "AttributeDefinitions",
            List.of(Map.of("AttributeName", "id", "AttributeType", "S"),
                    Map.of("AttributeName", "email", "AttributeType", "S")),
            "KeySchema", List.of(Map.of("AttributeName", "id", "KeyType", "HASH")), "GlobalSecondaryIndexes",
            List.of(Map.of("IndexName", "byEmail", "KeySchema",
                    List.of(Map.of("AttributeName", "email", "KeyType", "HASH")), "Projection",
                    Map.of("ProjectionType", "ALL"))),
            "StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES")));
}
