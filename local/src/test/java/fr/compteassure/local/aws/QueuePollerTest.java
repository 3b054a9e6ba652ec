package fr.compteassure.local.aws;

import static fr.compteassure.local.aws.RecordingFunction.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;

class QueuePollerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> EVENT = Map.of("Queue", "arn:aws:sqs:eu-west-3:000000000000:work",
            "FunctionResponseTypes", List.of("ReportBatchItemFailures"));

    @TempDir
    private Path folder;

    private final List<List<Map<?, ?>>> calls = new CopyOnWriteArrayList<>();
    private Function<List<Map<?, ?>>, Invoker.Result> function = _ -> Invoker.Result.succeeded("{}");
    private EndpointsFixture fixture;
    private QueuePoller poller;

    private void start(Map<String, Object> more) {
        fixture = new EndpointsFixture(folder);
        poller = new QueuePoller(fixture.endpoints(), "eu-west-3", (_, event) -> call(event), fixture.clock());
        var event = new HashMap<>(EVENT);
        event.putAll(more);
        poller.subscribe(QueueSubscription.of("Work", Duration.ofSeconds(60), event));
    }

    @AfterEach
    void stop() {
        poller.close();
        fixture.close();
    }

    private Invoker.Result call(byte[] event) {
        try {
            List<Map<?, ?>> records = ((List<?>) JSON.std.mapFrom(event).get("Records")).stream()
                    .<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
            calls.add(records);
            return function.apply(records);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void send(String... bodies) {
        Stream.of(bodies).forEach(body -> fixture.endpoints().send("work", body));
    }

    private void settle() {
        assertThat(poller.awaitIdle(PATIENCE)).isTrue();
    }

    private List<String> delivered() {
        return calls.stream().flatMap(List::stream).map(each -> each.get("body").toString()).toList();
    }

    private static Invoker.Result reporting(List<Map<?, ?>> records, String body) {
        return Invoker.Result.succeeded(records.stream().filter(each -> each.get("body").equals(body))
                .map(each -> "{\"itemIdentifier\":\"" + each.get("messageId") + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}")));
    }

    @Test
    void aFunctionIsCalledAsLambdaDoesItAndTheMessageIsGone() {
        start(Map.of());
        send("bonjour");
        settle();

        Map<?, ?> message = calls.getFirst().getFirst();
        assertThat(message.get("body")).isEqualTo("bonjour");
        assertThat(message.get("eventSource")).isEqualTo("aws:sqs");
        assertThat(message.get("eventSourceARN")).isEqualTo("arn:aws:sqs:eu-west-3:000000000000:work");
        assertThat(message.get("messageId")).isNotNull();
        assertThat(message.get("receiptHandle")).isNotNull();
        assertThat((Map<?, ?>) message.get("attributes")).satisfies(attributes -> {
            assertThat(attributes.get("ApproximateReceiveCount")).isEqualTo("1");
            assertThat(attributes.get("SentTimestamp"))
                    .isEqualTo(Long.toString(EndpointsFixture.NOW.toEpochMilli()));
        });
        assertThat(fixture.endpoints().messages("work")).isEmpty();
    }

    @Test
    void whatFailedComesBackAfterTheVisibilityTimeout() {
        function = _ -> Invoker.Result.failed("{}");
        start(Map.of());
        send("a");
        settle();
        assertThat(delivered()).containsExactly("a");
        function = _ -> Invoker.Result.succeeded("{}");

        fixture.advance(Duration.ofSeconds(60));
        settle();

        assertThat(delivered()).containsExactly("a", "a");
        assertThat(fixture.endpoints().messages("work")).isEmpty();
    }

    @Test
    void onlyTheMessagesReportedComeBack() {
        function = records -> reporting(records, "bad");
        start(Map.of("BatchSize", 3, "MaximumBatchingWindowInSeconds", 1));
        send("good", "bad", "better");
        settle();

        assertThat(calls).as("gathered").hasSize(1);
        assertThat(fixture.endpoints().messages("work")).containsExactly("bad");
    }

    @Test
    void aReportOfNoMessageOfTheBatchMeansThatAllFailed() {
        function = _ -> Invoker.Result.succeeded("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}");
        start(Map.of());
        send("a");
        settle();

        assertThat(fixture.endpoints().messages("work")).containsExactly("a");
    }

    @Test
    void whatFailsTooOftenGoesToTheDeadLetters() {
        function = _ -> Invoker.Result.failed("{}");
        start(Map.of());
        send("a");
        for (int time = 1; time <= 4; time++) {
            settle();
            fixture.advance(Duration.ofSeconds(60));
        }
        settle();

        assertThat(delivered()).containsExactly("a", "a", "a");
        assertThat(fixture.endpoints().messages("work")).isEmpty();
        assertThat(fixture.endpoints().messages("failures")).containsExactly("a");
    }

    @Test
    void whatIsDelayedComesWhenTheClockSaysSo() {
        start(Map.of());
        try (var sqs = fixture.client(SqsClient.builder())) {
            sqs.sendMessage(message -> message.queueUrl(fixture.endpoints().queueUrl("work")).messageBody("later")
                    .delaySeconds(600));
        }
        fixture.advance(Duration.ofSeconds(599));
        settle();
        assertThat(calls).isEmpty();

        fixture.advance(Duration.ofSeconds(1));
        settle();

        assertThat(delivered()).containsExactly("later");
    }

    @Test
    void aMessageInHandIsNotDeliveredAgainHoweverFarTheClockIsAdvanced() {
        var mayEnd = new CountDownLatch(1);
        function = _ -> afterwards(mayEnd);
        start(Map.of());
        send("slow");
        await(() -> !calls.isEmpty());
        fixture.advance(Duration.ofDays(7));
        send("quick");
        await(() -> calls.size() == 2);
        assertThat(poller.awaitIdle(Duration.ofMillis(20))).as("at rest while a function works").isFalse();

        mayEnd.countDown();
        settle();

        assertThat(delivered()).containsExactly("slow", "quick");
    }

    private static Invoker.Result afterwards(CountDownLatch latch) {
        try {
            latch.await();
            return Invoker.Result.succeeded("{}");
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Test
    void whatFailedIsTriedOnAfterARestartAndCountedOn() {
        function = _ -> Invoker.Result.failed("{}");
        start(Map.of());
        send("a");
        settle();
        stop();

        start(Map.of());
        settle();
        assertThat(delivered()).as("before the visibility timeout").containsExactly("a");
        fixture.advance(Duration.ofSeconds(60));
        settle();

        assertThat(calls.getLast().getFirst().get("attributes")).asString().contains("ApproximateReceiveCount=2");
    }

    @Test
    void aQueueThatHidesForLessThanARunMayLastIsRefused() {
        start(Map.of());
        var longer = QueueSubscription.of("Work", Duration.ofSeconds(61), EVENT);

        assertThatThrownBy(() -> poller.subscribe(longer)).isInstanceOf(LocalFailure.class)
                .hasMessageContaining("VisibilityTimeout of work");
    }
}
