package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Person;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.DynamoDbLocal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The fund's file may be longer than the memory of the function that imports it. */
class ImportMemoryIT {
    private static final int PEOPLE = 100_000;
    /** In MB: less than the file, and a ninth of what Lambda gives the function. */
    private static final int HEAP = 48;
    /** Under a prefix that starts no function: only the packaged one is to import it. */
    private static final String KEY = "elsewhere/large.jsonl";

    @TempDir
    Path folder;

    @Test
    void aFileLargerThanTheHeapIsImportedWhole() throws Exception {
        try (var application = PackagedApplication.in(folder);
                var tables = DynamoDbLocal.inMemory()) {
            var function = application.function("ImportInsured");
            var before = application.environment(function);
            // On disk DynamoDB Local makes a transaction of each item: that would take minutes.
            var environment = new HashMap<>(before);
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString());
            create(table(before), dynamoDb(environment));
            var file = file();
            application.putImport(KEY, file);
            var event = PackagedApplication.event(function).replace("insured/event.jsonl", KEY);

            var reply = application.invoke(function, function.handler(), HEAP, environment, event);

            assertThat(file.length).isGreaterThan(HEAP * 1024 * 1024);
            assertThat(reply.body()).as(Files.readString(reply.log()))
                    .isEqualTo("{\"lines\":%1$d,\"imported\":%1$d,\"rejected\":0}".formatted(PEOPLE));
            assertThat(table(environment).itemCount()).isEqualTo(PEOPLE);
        }
    }

    private static byte[] file() {
        return IntStream.rangeClosed(1, PEOPLE).mapToObj(number -> Person.numbered(number).line())
                .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static TableDescription table(Map<String, String> environment) {
        var name = environment.get("INSURED_TABLE");
        return dynamoDb(environment).describeTable(request -> request.tableName(name)).table();
    }

    private static void create(TableDescription table, DynamoDbClient client) {
        client.createTable(request -> request.tableName(table.tableName()).keySchema(table.keySchema())
                .attributeDefinitions(table.attributeDefinitions()).billingMode(BillingMode.PAY_PER_REQUEST));
    }

    private static DynamoDbClient dynamoDb(Map<String, String> environment) {
        return cloud(environment).clients().dynamoDb();
    }

    private static Cloud cloud(Map<String, String> environment) {
        return new Cloud(environment, InstantSource.system());
    }
}
