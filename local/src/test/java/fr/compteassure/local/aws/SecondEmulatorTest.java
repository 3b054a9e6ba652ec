package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.acceptance.Values;
import fr.compteassure.account.LogIn;
import fr.compteassure.account.LogOut;
import fr.compteassure.account.OpenAccount;
import fr.compteassure.account.PurgeUnvalidatedAccounts;
import fr.compteassure.account.ResendValidationEmail;
import fr.compteassure.account.ValidateAccount;
import fr.compteassure.api.StoredObject;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.template.Template;
import fr.compteassure.mail.EmailLinks;
import fr.compteassure.profile.ViewAccount;
import fr.compteassure.registry.ImportInsured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * The life of an account over another maker's emulator, moto: what is asked of AWS must not hold for DynamoDB Local
 * alone. Skipped, by name, where {@code moto_server} is not on the PATH.
 */
class SecondEmulatorTest {
    private static Process moto;
    private static Map<String, String> environment;
    private static Instant now = Instant.now();

    @BeforeAll
    static void start() throws Exception {
        if (!onPath("moto_server")) {
            // Surefire keeps the reason of a skipped class to itself.
            System.out.println("SecondEmulatorTest is skipped: moto_server is not on the PATH");
        }
        assumeTrue(onPath("moto_server"), "moto_server is not on the PATH");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        moto = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        awaitPort(port);
        var endpoint = URI.create("http://127.0.0.1:" + port);
        var template = Template.read(Path.of("..", "template.yaml"), Map.of());
        environment = new HashMap<>(template.functions().getFirst().environment());
        environment.put("IDENTIFIER_KEY", provide(template, endpoint));
        environment.putAll(Map.of("AWS_REGION", "eu-west-3", "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_ENDPOINT_URL", endpoint.toString()));
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

    @AfterAll
    static void stop() {
        if (moto != null) {
            moto.descendants().forEach(ProcessHandle::destroyForcibly);
            moto.destroyForcibly();
        }
    }

    private static Cloud cloud() {
        return new Cloud(environment, () -> now);
    }

    @Test
    void anAccountLivesAndLapsesThereToo() throws Exception {
        var person = Person.next();
        var other = Person.next();
        importInsured(person, other);

        assertThat(post(new OpenAccount(cloud()), "OpenAccount", person.application())).contains("\"statusCode\":201");
        assertThat(post(new OpenAccount(cloud()), "OpenAccount", other.application()))
                .as("the key of the event, with another body").contains("\"statusCode\":422", "idempotency-key-reused");
        assertThat(withoutKey(new OpenAccount(cloud()), person.application())).contains("account-exists");
        var sameEmail = other.application();
        sameEmail.put("contact", person.application().get("contact"));
        assertThat(withoutKey(new OpenAccount(cloud()), sameEmail)).contains("email-in-use");
        assertThat(withoutKey(new OpenAccount(cloud()), other.application())).contains("\"statusCode\":201");

        assertThat(post(new ResendValidationEmail(cloud()), "ResendValidationEmail",
                Values.map("nir", person.nir(), "email", person.email()))).contains("\"statusCode\":202");
        var token = EmailLinks.tokens(cloud(), person.nir()).getFirst();
        for (int click = 0; click < 2; click++) {
            assertThat(post(new ValidateAccount(cloud()), "ValidateAccount", Values.map("token", token)))
                    .contains("ACTIVE");
        }

        assertThat(post(new LogIn(cloud()), "LogIn", person.credentials("Un-vilain-Canard-8"))).contains("401");
        var session = session(post(new LogIn(cloud()), "LogIn", person.credentials()));
        assertThat(get(new ViewAccount(cloud()), "ViewAccount", session)).contains("\"statusCode\":200", person.nir());
        assertThat(get(new LogOut(cloud()), "LogOut", session)).contains("\"statusCode\":204");
        assertThat(get(new ViewAccount(cloud()), "ViewAccount", session)).contains("\"statusCode\":401");

        now = now.plus(Duration.ofDays(8));
        assertThat(invoke(new PurgeUnvalidatedAccounts(cloud()), Map.of())).contains("\"purged\":1");
        assertThat(invoke(new PurgeUnvalidatedAccounts(cloud()), Map.of())).contains("\"purged\":0");
    }

    private static void importInsured(Person... people) throws Exception {
        var s3 = cloud().clients().s3();
        var event = event("ImportInsured");
        var file = StoredObject.of(event).getFirst();
        s3.createBucket(request -> request.bucket(file.bucket())
                .createBucketConfiguration(where -> where.locationConstraint("eu-west-3")));
        var lines = String.join("\n", Arrays.stream(people).map(Person::line).toList());
        s3.putObject(request -> request.bucket(file.bucket()).key(file.key()), RequestBody.fromString(lines));
        assertThat(invoke(new ImportInsured(cloud()), event)).contains("\"imported\":2");
    }

    private static String session(String answer) throws Exception {
        return (String) JSON.std.mapFrom((String) JSON.std.mapFrom(answer).get("body")).get("token");
    }

    private static String withoutKey(RequestStreamHandler handler, Map<String, Object> body) throws Exception {
        var event = event("OpenAccount");
        event.put("headers", Map.of());
        event.put("body", JSON.std.asString(body));
        return invoke(handler, event);
    }

    private static String post(RequestStreamHandler handler, String name, Map<String, Object> body) throws Exception {
        var event = event(name);
        event.put("body", JSON.std.asString(body));
        return invoke(handler, event);
    }

    private static String get(RequestStreamHandler handler, String name, String token) throws Exception {
        var event = event(name);
        event.put("headers", Map.of("Authorization", "Bearer " + token));
        return invoke(handler, event);
    }

    private static Map<String, Object> event(String name) throws Exception {
        return JSON.std.mapFrom(Files.readString(Path.of("..", "events", name + ".json")));
    }

    private static String invoke(RequestStreamHandler handler, Map<String, Object> event) throws Exception {
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer,
                RunContext.stoppingAfter(1_000, "test"));
        return answer.toString();
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
