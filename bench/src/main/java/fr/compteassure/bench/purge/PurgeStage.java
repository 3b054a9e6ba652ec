package fr.compteassure.bench.purge;

import fr.compteassure.bench.aws.Latency;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.AwsEndpoints;
import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.aws.QueueDefinition;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The tables and queues of the template, in memory, and the accounts in them. */
final class PurgeStage implements AutoCloseable {
    static final String FUNCTION = "PurgeUnvalidatedAccounts";
    private static final String REGION = "eu-west-3";
    private static final int BATCH = 25;
    private static final int WRITERS = 8;

    private final DynamoDbLocal tables = DynamoDbLocal.inMemory();
    private final AwsEndpoints endpoints = new AwsEndpoints(null, REGION, InstantSource.system());
    private final Map<String, String> environment;
    private long opened;

    /** @param project the folder of the project, where the template is */
    PurgeStage(Path project) {
        var template = Template.read(project.resolve("template.yaml"), Map.of()).withQueues(endpoints.endpoint());
        endpoints.createQueues(template.resources("AWS::SQS::Queue").stream()
                .map(queue -> QueueDefinition.of(queue.name(), queue.properties())).toList());
        tables.createTables(template.resources("AWS::DynamoDB::Table").stream()
                .filter(table -> List.of("Accounts", "EmailAddresses", "Outbox").contains(table.id()))
                .collect(Collectors.toMap(Resource::id, PurgeStage::properties)));
        environment = new HashMap<>(template.functions().stream().filter(one -> one.id().equals(FUNCTION)).findFirst()
                .orElseThrow().environment());
        environment.putAll(Map.of("AWS_REGION", REGION, "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL", endpoints.endpoint().toString(),
                "AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString()));
    }

    /** Without streams, which nobody reads here. */
    private static Map<String, Object> properties(Resource table) {
        var properties = new HashMap<>(table.properties());
        properties.put("TableName", table.name());
        properties.remove("StreamSpecification");
        return properties;
    }

    /** What one function has, as if it had started anew. */
    Cloud cloud() {
        return new Cloud(environment, InstantSource.system(), _ -> {});
    }

    /** Accounts that were opened more than seven days ago and not validated, with so many e-mails each. */
    void openLapsed(int count, int emails) {
        var deadline = Instant.now().minus(Duration.ofHours(1));
        fill(count, number -> new OpenedAccount(number, deadline.minusSeconds(number % 3_000), true), emails);
    }

    /** Accounts that the purge does not concern: of ten, nine were validated and one still may be. */
    void openOthers(int count) {
        var deadline = Instant.now().plus(Duration.ofDays(3));
        fill(count, number -> new OpenedAccount(number, deadline.plusSeconds(number % 3_000), number % 10 == 0), 0);
    }

    private interface Opening {
        OpenedAccount open(long number);
    }

    private void fill(int count, Opening opening, int emails) {
        Latency.set(Latency.Times.NONE);
        var client = cloud().clients().dynamoDb();
        var accounts = LongStream.range(opened, opened + count).mapToObj(opening::open);
        opened += count;
        var pieces = accounts.gather(Gatherers.windowFixed(1_000)).map(piece -> (Callable<Void>) () -> {
            put(client, "ACCOUNTS_TABLE", piece.stream().map(OpenedAccount::account));
            put(client, "EMAIL_ADDRESSES_TABLE", piece.stream().map(OpenedAccount::reservation));
            put(client, "OUTBOX_TABLE", piece.stream().flatMap(account -> account.emails(emails).stream()));
            return null;
        });
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var under = new ArrayList<Future<Void>>();
            pieces.forEach(piece -> under.add(writers.submit(piece)));
            for (var one : under) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the tables cannot be filled", e);
        }
    }

    private void put(DynamoDbClient client, String table, Stream<Map<String, AttributeValue>> items) {
        items.map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(
                        batch -> client.batchWriteItem(request -> request.requestItems(Map.of(setting(table), batch))));
    }

    /** A setting of the function, such as the name of a table. */
    String setting(String setting) {
        return environment.get(setting);
    }

    /** How many accounts there are that lapsed and are not removed, counted by a look at each. */
    long lapsed() {
        var client = cloud().clients().dynamoDb();
        return client.scanPaginator(request -> request.tableName(setting("ACCOUNTS_TABLE"))
                .filterExpression("accountStatus = :pending AND validateBefore <= :now")
                .expressionAttributeValues(Map.of(":pending", AttributeValue.fromS("PENDING"), ":now",
                        AttributeValue.fromN(Long.toString(Instant.now().getEpochSecond())))))
                .items().stream().count();
    }

    @Override
    public void close() {
        endpoints.close();
        tables.close();
    }
}
