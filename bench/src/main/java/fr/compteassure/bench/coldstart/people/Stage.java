package fr.compteassure.bench.coldstart.people;

import fr.compteassure.bench.coldstart.floor.CallWatch;
import fr.compteassure.bench.coldstart.floor.SdkFloor;
import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.Packages;
import fr.compteassure.bench.load.TestPerson;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.EmulatedAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.LambdaFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Where functions are measured: files, keys, queues and e-mail of a local runner, in which people have done what the actions
 * need, and a copy of its tables in memory, with no stream that would start anything, which {@link #putBack()} makes what it
 * was.
 */
public final class Stage implements AutoCloseable {
    private static final String PRODUCTS = "products";
    /** Under a prefix that starts no function: only the measured one is to import it. */
    private static final String PEOPLE_FILE = "elsewhere/people.jsonl";
    private static final int PEOPLE = 1_000;
    private static final int WARM_UP = 1_500;
    private static final String REGION = "eu-west-3";

    private final Path project;
    private final Packages packages;
    private final DynamoDbLocal tables = DynamoDbLocal.inMemory();
    private final LocalRunner runner;
    private EmulatedAws aws;
    private TableCopies copies;

    /**
     * Starts it; takes half a minute.
     *
     * @param project the folder of the project, with its packages built
     * @param folder for data and unzipped packages
     */
    public Stage(Path project, Path folder) {
        this.project = project;
        packages = new Packages(project, folder);
        runner = LocalRunner.start(Options.of(project, folder.resolve("data")).withSchedules(false)
                .withAws(setting -> {
                    aws = EmulatedAws.of(setting);
                    return aws;
                }));
        createProducts(client());
    }

    private DynamoDbClient client() {
        return client(Map.of("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(), "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
    }

    private static DynamoDbClient client(Map<String, String> environment) {
        return new Cloud(environment, InstantSource.system()).clients().dynamoDb();
    }

    /** The functions behind the API that are meant, each with its cases; what these need is done first. */
    public List<Candidate> behindTheApi(Predicate<LambdaFunction> meant) throws Exception {
        var stories = new Stories(project.resolve("events"), new People(new Api(runner, aws)), LocalDate.ofInstant(
                runner.clock().instant(), Cloud.FRANCE));
        var candidates = new ArrayList<Candidate>();
        for (var function : runner.functions()) {
            if (!function.events("Api").isEmpty() && meant.test(function)) {
                for (var story : stories.of(function)) {
                    candidates.add(candidate(function, story));
                }
            }
        }
        return candidates;
    }

    /** Those of the functions behind it that are meant, each with its sample; an import has a file of a thousand people. */
    public List<Candidate> background(Predicate<LambdaFunction> meant) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var function : runner.functions()) {
            if (function.events("Api").isEmpty() && meant.test(function)) {
                var sample = Files.readString(project.resolve("events").resolve(function.id() + ".json"))
                        .replace("insured/event.jsonl", PEOPLE_FILE);
                candidates.add(candidate(function, new Stories.Story(function.id(),
                        sample.getBytes(StandardCharsets.UTF_8))));
            }
        }
        aws.putImport(PEOPLE_FILE, IntStream.range(0, PEOPLE).mapToObj(TestPerson::numbered).map(TestPerson::record)
                .map(Json::text).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
        return candidates;
    }

    /** Copies what is in the runner's tables now: to be called before anything is measured. */
    public void copyTables() {
        aws.awaitIdle(Duration.ofSeconds(30));
        var function = runner.functions().getFirst();
        copies = new TableCopies(client(runner.environment(function.id())), client(), InstantSource.system(),
                tables::writes);
    }

    private Candidate candidate(LambdaFunction function, Stories.Story story) throws IOException {
        var environment = new HashMap<>(runner.environment(function.id()));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString());
        return new Candidate(story.name(), packages.unzipped((String) function.properties().get("CodeUri")),
                function.handler(), environment, function.memory(), function.timeout(), false, true, story.event());
    }

    /** The comparison: one item read by hand, with as much memory as the template gives its functions. */
    public Candidate floor(int memory) throws IOException {
        var environment = Map.of("AWS_REGION", REGION, "AWS_DEFAULT_REGION", REGION, "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString(),
                SdkFloor.TABLE, PRODUCTS);
        return new Candidate("sdkfloor", packages.floor(), SdkFloor.class.getName(), environment, memory,
                Duration.ofSeconds(10), false, true,
                "{\"pathParameters\":{\"id\":\"1\"},\"body\":null}".getBytes(StandardCharsets.UTF_8));
    }

    /** A function whose every call to AWS is watched. */
    public Candidate watched(Candidate candidate, Path file) throws IOException {
        return candidate.in(packages.watched(candidate.taskRoot())).with(CallWatch.FILE, file.toString());
    }

    private static void createProducts(DynamoDbClient client) {
        client.createTable(table -> table.tableName(PRODUCTS).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder().attributeName(SdkFloor.KEY).keyType(KeyType.HASH).build())
                .attributeDefinitions(AttributeDefinition.builder().attributeName(SdkFloor.KEY)
                        .attributeType(ScalarAttributeType.S).build()));
        client.putItem(put -> put.tableName(PRODUCTS).item(Map.of(SdkFloor.KEY, AttributeValue.fromS("1"), "name",
                AttributeValue.fromS("Benchmark product"), "price", AttributeValue.fromN("12.5"))));
        // The tables' own JVM must not be the slower for the first of those that are compared.
        for (int reads = 0; reads < WARM_UP; reads++) {
            client.getItem(get -> get.tableName(PRODUCTS).key(Map.of(SdkFloor.KEY, AttributeValue.fromS("1"))));
        }
    }

    /** Makes the tables what they were. */
    public void putBack() {
        copies.putBack();
    }

    /** Cuts all connections to the tables, as a restore does. */
    public void cut() {
        tables.disconnect();
    }

    /** Stops everything. */
    @Override
    public void close() {
        runner.close();
        tables.close();
    }
}
