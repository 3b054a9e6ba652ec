package fr.compteassure.bench.imports;

import fr.compteassure.bench.imports.ImportBench.Measured;
import fr.compteassure.bench.report.TemporaryFolder;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.template.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;

/** The tables, in memory, the bucket and the key of the fund, and the JVM that imports. */
final class ImportStage implements AutoCloseable {
    private static final Map<String, String> TABLES = Map.of("insured", "INSURED_TABLE", "payments", "PAYMENTS_TABLE");
    private static final Map<String, String> FUNCTIONS = Map.of("insured", "ImportInsured", "payments",
            "ImportPayments");

    private final TemporaryFolder folder = TemporaryFolder.named("imports");
    private final DynamoDbLocal tables = DynamoDbLocal.inMemory();
    private final LocalRunner runner;
    private final String bucket;

    ImportStage(Path project) throws IOException {
        var template = Template.read(project.resolve("template.yaml"), Map.of());
        tables.createTables(template.resources("AWS::DynamoDB::Table").stream()
                .collect(Collectors.toMap(table -> table.id(), table -> {
                    Map<String, Object> properties = new HashMap<>(table.properties());
                    properties.put("TableName", table.name());
                    return properties;
                })));
        bucket = template.ref("ImportBucket").toString();
        runner = LocalRunner.start(Options.of(project.toAbsolutePath().normalize(), folder.path().resolve("data"))
                .withDemo(false).withSchedules(false));
    }

    /** Imports a file one PutItem after the other, then a short and a long one as the function does. */
    List<Measured> measure(String kind, int naive, int few, int many) throws Exception {
        var environment = environment(kind);
        var ways = List.of("naive:" + environment.get(TABLES.get(kind)), kind, kind);
        var sizes = List.of(naive, few, many);
        var arguments = new ArrayList<String>(List.of(bucket));
        for (int file = 0; file < ways.size(); file++) {
            var key = "bench/" + kind + "-" + sizes.get(file) + ".jsonl";
            put(environment, key, sizes.get(file), kind);
            arguments.addAll(List.of(ways.get(file), key));
        }
        var printed = run(environment, arguments);
        return Stream.iterate(0, file -> file + 1).limit(ways.size())
                .map(file -> Measured.of(ways.get(file), printed.get(file))).toList();
    }

    private Map<String, String> environment(String kind) {
        var environment = new HashMap<>(runner.environment(FUNCTIONS.get(kind)));
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString());
        return environment;
    }

    private void put(Map<String, String> environment, String key, int lines, String kind) throws IOException {
        var today = runner.clock().instant().atZone(Cloud.FRANCE).toLocalDate();
        var file = folder.path().resolve("file");
        write(file, lines, kind.equals("insured") ? FundLines::insured : number -> FundLines.payment(number, today));
        new Cloud(environment, InstantSource.system()).clients().s3()
                .putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
    }

    private static void write(Path file, int lines, IntFunction<String> line) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int number = 0; number < lines; number++) {
                writer.write(line.apply(number));
                writer.write('\n');
            }
        }
    }

    private static List<String> run(Map<String, String> environment, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // Each collection leaves nothing that is dead, which else counts as used.
                "-XX:MarkSweepAlwaysCompactCount=1", "-Xmx435m", "-cp", System.getProperty("java.class.path"),
                ImportProcess.class.getName()));
        Stream.of("latency.call", "latency.transaction").filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add(1, "-D" + name + "=" + System.getProperty(name)));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the imports failed");
        }
        return printed;
    }

    @Override
    public void close() throws IOException {
        runner.close();
        tables.close();
        folder.close();
    }
}
