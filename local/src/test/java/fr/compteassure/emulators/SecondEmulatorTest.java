package fr.compteassure.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.contract.Life;
import fr.compteassure.local.aws.Moto;
import fr.compteassure.value.Nir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * All lives of all functions over another maker's emulator, moto: what is asked of AWS must not hold for DynamoDB Local and
 * S3Proxy alone. Skipped, by name, where {@code moto_server} is not on the PATH.
 */
class SecondEmulatorTest {
    private static final Pattern LINK = Pattern.compile("https?://[^\"]+X-Amz-Signature=[^\"]+");
    private static Moto moto;
    private static Application application;
    private static SideBySide both;

    @BeforeAll
    static void start() throws Exception {
        moto = Moto.startFor(SecondEmulatorTest.class);
        application = Application.start((setting, runner) -> {
            var aws = new BesideMoto(setting, runner, moto);
            both = aws.both();
            return aws;
        });
        application.api().listen(SecondEmulatorTest::follow);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        if (moto != null) {
            moto.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> aLifeIsLivedThereToo() {
        var lives = Life.all().stream().map(life -> dynamicTest(life.getClass().getSimpleName(), () -> {
            life.live(application);
            application.settle();
            assertThat(both.unexplained()).as("what moto answers otherwise").isEmpty();
        }));
        return Stream.concat(lives, Stream.of(
                dynamicTest("what is refused there is refused alike", () -> {
                    refusedOpenings();
                    assertThat(both.unexplained()).isEmpty();
                }),
                dynamicTest("every difference that is listed is met", () -> {
                    fullPage();
                    spoiltLinks();
                    assertThat(both.unexplained()).isEmpty();
                    assertThat(both.met()).containsExactlyInAnyOrder(Difference.values());
                }),
                dynamicTest("a message that is held longer comes again", SecondEmulatorTest::heldMessage),
                dynamicTest("the key that is told verifies what is signed", SecondEmulatorTest::signature)));
    }

    /** In moto's own queue, since lives have their messages from the runner's. */
    private static void heldMessage() {
        var sqs = moto.cloud(InstantSource.system()).clients().sqs();
        var queue = sqs.getQueueUrl(request -> request.queueName("LetterRetries")).queueUrl();
        sqs.sendMessage(message -> message.queueUrl(queue).messageBody("{}").delaySeconds(0));
        for (int times = 0; times < 2; times++) {
            var received = sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).messages();
            assertThat(received).isNotEmpty();
            received.forEach(message -> sqs.changeMessageVisibility(request -> request.queueUrl(queue)
                    .receiptHandle(message.receiptHandle()).visibilityTimeout(0)));
        }
    }

    private static void signature() throws Exception {
        var cloud = application.cloud();
        var signed = cloud.clients().kms().sign(request -> request.keyId(cloud.config().signingKey())
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256).messageType(MessageType.RAW)
                .message(SdkBytes.fromUtf8String("facts")));
        var key = cloud.clients().kms().getPublicKey(request -> request.keyId(cloud.config().signingKey())).publicKey();
        var verification = Signature.getInstance("SHA256withECDSA");
        verification.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key.asByteArray())));
        verification.update("facts".getBytes(StandardCharsets.UTF_8));
        assertThat(verification.verify(signed.signature().asByteArray())).isTrue();
    }

    /** What transactions are refused for. */
    private static void refusedOpenings() {
        var people = application.people(2);
        var key = new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
        var first = people.getFirst().application();
        var other = people.getLast().application();
        other.put("contact", first.get("contact"));
        assertThat(application.api().post("/accounts", first, key).status()).isEqualTo(201);
        assertThat(application.api().post("/accounts", first, key).status()).isEqualTo(201);
        assertThat(application.api().post("/accounts", other, key).problem()).isEqualTo("idempotency-key-reused");
        assertThat(application.api().post("/accounts", first).problem()).isEqualTo("account-exists");
        assertThat(application.api().post("/accounts", other).problem()).isEqualTo("email-in-use");
    }

    /** A page of as many as there are. */
    private static void fullPage() {
        var person = application.cloud().keyedHash().of(new Nir(application.member().nir()));
        var tables = application.cloud().clients().dynamoDb();
        Consumer<QueryRequest.Builder> all = query -> query.tableName("Activities")
                .keyConditionExpression("insuredId = :person")
                .expressionAttributeValues(Map.of(":person", AttributeValue.fromS(person.value())));
        var count = tables.query(all).count();
        assertThat(tables.query(query -> all.accept(query.limit(count))).count()).isEqualTo(count).isPositive();
    }

    private static void spoiltLinks() throws Exception {
        var cloud = application.cloud();
        cloud.clients().s3().putObject(put -> put.bucket(cloud.config().documentBucket()).key("linked"),
                RequestBody.fromString("content"));
        assertThat(status(link(cloud))).isEqualTo(200);
        assertThat(status(link(cloud).replaceFirst("(X-Amz-Signature=)....", "$10000"))).isEqualTo(403);
        var link = link(cloud);
        // What is signed in the second of a jump of the clock counts as signed after it.
        Thread.sleep(1_000);
        application.advance(Duration.ofMinutes(2));
        assertThat(status(link)).isEqualTo(403);
    }

    /** Opens the links that an answer gives, but those to upload by. */
    private static void follow(Reply reply) {
        LINK.matcher(reply.response().body()).results().map(MatchResult::group)
                .filter(link -> !link.contains("content-length"))
                .forEach(link -> assertThat(status(link)).isEqualTo(200));
    }

    private static String link(Cloud cloud) {
        try (var presigner = cloud.clients().s3Presigner()) {
            return presigner.presignGetObject(sign -> sign.signatureDuration(Duration.ofMinutes(1))
                    .getObjectRequest(get -> get.bucket(cloud.config().documentBucket()).key("linked"))).url()
                    .toString();
        }
    }

    private static int status(String link) {
        try {
            return ((HttpURLConnection) URI.create(link).toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
