package fr.compteassure.local.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.template.Template;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Another maker's emulator of AWS, moto, with the application's tables and keys; it is there where {@code moto_server} is. */
public final class Moto implements AutoCloseable {
    private final Process process;
    private final Map<String, String> environment;

    private Moto(Process process, Map<String, String> environment) {
        this.process = process;
        this.environment = environment;
    }

    /** Starts it, or skips the tests of a class, and says so. */
    public static Moto startFor(Class<?> test) throws Exception {
        if (!onPath("moto_server")) {
            // Surefire keeps the reason of a skipped class to itself.
            System.out.println(test.getSimpleName() + " is skipped: moto_server is not on the PATH");
        }
        assumeTrue(onPath("moto_server"), "moto_server is not on the PATH");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        awaitPort(port);
        var endpoint = URI.create("http://127.0.0.1:" + port);
        var template = Template.read(Path.of("..", "template.yaml"), Map.of());
        var environment = new HashMap<>(template.functions().getFirst().environment());
        environment.put("IDENTIFIER_KEY", provide(template, endpoint));
        environment.putAll(Map.of("AWS_REGION", "eu-west-3", "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_ENDPOINT_URL", endpoint.toString()));
        return new Moto(process, environment);
    }

    /** What functions run in there. */
    public Cloud cloud(InstantSource clock) {
        return new Cloud(environment, clock);
    }

    /** Makes a bucket. */
    public void createBucket(String name) {
        cloud(InstantSource.system()).clients().s3().createBucket(request -> request.bucket(name)
                .createBucketConfiguration(where -> where.locationConstraint("eu-west-3")));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Makes the tables, and the key of keyed hashes, whose id it gives back. */
    private static String provide(Template template, URI endpoint) {
        try (var tables = LocalClients.at(endpoint, DynamoDbClient.builder());
                var keys = LocalClients.at(endpoint, KmsClient.builder())) {
            template.resources("AWS::DynamoDB::Table").forEach(table -> {
                var properties = new HashMap<>(table.properties());
                properties.put("TableName", table.name());
                new Tables(tables).provide(new TableDefinition(new Declaration(table.id(), properties)));
            });
            return keys.createKey(request -> request.keySpec(KeySpec.HMAC_256)
                    .keyUsage(KeyUsageType.GENERATE_VERIFY_MAC)).keyMetadata().keyId();
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void awaitPort(int port) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("moto_server does not answer");
    }
}
