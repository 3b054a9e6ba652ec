package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.RunContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An e-mail in trouble waits by itself, for as long as it takes, and nobody else's waits for it. */
class EmailRetriesTest {
    private static final String RETRIES = "MailRetries";
    private static final String FAILURES = "MailFailures";
    @AutoClose
    private static final Application application = Application.start();
    private static OutboxFixture outbox;

    @BeforeAll
    static void start() {
        outbox = new OutboxFixture(application);
    }

    @AfterEach
    void heal() {
        application.endpoints().acceptAll();
        outbox.pass(Duration.ofMinutes(30));
        assertThat(outbox.messages(RETRIES)).isEmpty();
    }

    @Test
    void theEmailsOfOthersGoOutWhileARunThatDiedHasOneInHandAndSesThrottlesAnother() {
        var others = outbox.composed(350);
        var throttled = outbox.composed(1).getFirst();
        var dead = OutboxFixture.claimed(outbox.composed(1).getFirst(),
                application.runner().clock().instant().plus(Duration.ofMinutes(10)));
        outbox.refuse(throttled, "Throttling");

        outbox.enqueue(Stream.concat(Stream.of(dead, throttled), others.stream()).toList());

        outbox.awaitSent(others);
        assertThat(outbox.sent(dead)).isZero();
        assertThat(outbox.sent(throttled)).isZero();
        application.endpoints().acceptAll();
        outbox.pass(Duration.ofMinutes(11));
        assertThat(outbox.sent(dead)).isOne();
        assertThat(outbox.sent(throttled)).isOne();
    }

    @Test
    void whileSesIsDownForAlmostADayNothingIsLostAndThenEachGoesOutOnce() {
        var emails = outbox.composed(12);
        var asked = new AtomicInteger();
        application.endpoints().refuse(_ -> asked.getAndIncrement() >= 0, "ServiceUnavailable", "down");

        outbox.enqueue(emails);
        for (int i = 0; i < 42; i++) {
            outbox.pass(Duration.ofMinutes(30));
        }
        application.endpoints().acceptAll();
        outbox.pass(Duration.ofMinutes(30));

        assertThat(emails).allSatisfy(email -> assertThat(outbox.sent(email)).isOne());
        assertThat(asked).hasValueBetween(12, 12 * 43);
        assertThat(outbox.messages(FAILURES)).noneMatch(text -> text.contains("ServiceUnavailable"));
    }

    @Test
    void theStreamKeepsWhatTheQueueCannotTake() throws Exception {
        var email = outbox.composed(1).getFirst();
        outbox.refuse(email, "Throttling");
        var refused = new AtomicInteger();

        try (var _ = AwsCalls.before(EmailFault.of(EmailFault::toRetries, refused::incrementAndGet).forEver())) {
            outbox.enqueue(List.of(email));
            for (int waited = 0; refused.get() == 0 && waited < 100; waited++) {
                Thread.sleep(100);
            }
            application.endpoints().acceptAll();
        }

        outbox.awaitSent(List.of(email));
        assertThat(refused).hasPositiveValue();
    }

    @Test
    void aRunThatIsShortOfTimeLeavesTheRestToTheQueue() throws Exception {
        var records = Stream.of("a", "b", "c").map(id -> """
                {"dynamodb": {"SequenceNumber": "%1$s",
                 "Keys": {"insuredId": {"S": "nobody"}, "emailId": {"S": "%1$s"}}}}""".formatted(id))
                .collect(Collectors.joining(",", "{\"Records\": [", "]}"));
        var answer = new ByteArrayOutputStream();

        new SendEmail(application.cloud("SendEmail")).handleRequest(
                new ByteArrayInputStream(records.getBytes(StandardCharsets.UTF_8)), answer,
                RunContext.stoppingAfter(1, "SendEmail"));

        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(outbox.messages(RETRIES)).containsExactly("{\"insuredId\":\"nobody\",\"emailId\":\"b\"}",
                "{\"insuredId\":\"nobody\",\"emailId\":\"c\"}");
    }

    @Test
    void anEmailThatNobodyCanReadHoldsNobodyUp() {
        var cloud = application.cloud("OpenAccount");
        var key = Map.of("insuredId", AttributeValue.fromS("of-tomorrow"), "emailId", AttributeValue.fromS("0x"));
        var unreadable = new HashMap<>(key);
        unreadable.put("kind", AttributeValue.fromS("KIND_OF_TOMORROW"));
        cloud.clients().dynamoDb()
                .putItem(request -> request.tableName(cloud.setting("OUTBOX_TABLE")).item(unreadable));
        var others = outbox.composed(20);

        outbox.enqueue(others);
        application.settle();

        assertThat(others).allSatisfy(email -> assertThat(outbox.sent(email)).isOne());
        assertThat(outbox.messages(RETRIES)).containsExactly("{\"insuredId\":\"of-tomorrow\",\"emailId\":\"0x\"}");
        cloud.clients().dynamoDb().deleteItem(request -> request.tableName(cloud.setting("OUTBOX_TABLE")).key(key));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "6, PT30M", "90, PT30M"})
    void itIsTriedMoreAndMoreRarely(int received, Duration delay) {
        assertThat(OutboxRetries.delayAfter(new OutboxTask.Waiting("id", null, "receipt", received))).isEqualTo(delay);
    }
}
