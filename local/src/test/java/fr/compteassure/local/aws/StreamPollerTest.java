package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamPollerTest {
    private final RecordingFunction function = new RecordingFunction();

    @Test
    void aWriteBecomesTheEventThatLambdaSends() throws IOException {
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.subscribe(Map.of());
            fixture.put("a");
            fixture.put("a");
            fixture.delete("a");
            fixture.awaitIdle();
        }
        assertThat(function.names()).containsExactly("INSERT", "MODIFY", "REMOVE");
        Map<?, ?> record = function.records().getFirst();
        assertThat(record.get("eventSource")).isEqualTo("aws:dynamodb");
        assertThat(record.get("awsRegion")).isEqualTo("eu-west-3");
        assertThat(record.get("eventSourceARN").toString()).contains("table/accounts/stream/");
        var change = (Map<?, ?>) record.get("dynamodb");
        assertThat(JSON.std.asString(change.get("Keys"))).isEqualTo("{\"id\":{\"S\":\"a\"}}");
        assertThat(change.get("StreamViewType")).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(change.containsKey("NewImage")).isTrue();
        assertThat(change.containsKey("OldImage")).isFalse();
        assertThat(change.get("ApproximateCreationDateTime")).isInstanceOf(Number.class);
    }

    @Test
    void onlyWhatTheFilterLetsThroughIsDelivered() {
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.subscribe(Map.of("FilterCriteria", Map.of("Filters", List.of(Map.of("Pattern",
                    "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"id\":{\"S\":[\"b\",{\"prefix\":\"c\"}]}}}}")))));
            fixture.put("a");
            fixture.put("b");
            fixture.put("b");
            fixture.put("cc");
            fixture.awaitIdle();
        }
        assertThat(function.keys()).containsExactly("b", "cc");
    }

    @Test
    void aFailedBatchComesAgainBeforeWhatFollows() {
        function.failFirst(2);
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.subscribe(Map.of("BatchSize", 1));
            fixture.put("a");
            fixture.put("b");
            function.awaitCalls(4);
        }
        assertThat(function.keys()).containsExactly("a", "a", "a", "b");
    }

    @Test
    void aFunctionThatThrowsIsCalledAgain() {
        function.answerOnce(_ -> {
            throw new IllegalStateException("down");
        });
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.subscribe(Map.of());
            fixture.put("a");
            function.awaitCalls(2);
        }
        assertThat(function.keys()).containsExactly("a", "a");
    }

    @Test
    void onlyFromTheLowestRecordReportedOnIsCalledAgain() {
        function.answerOnce(records -> RecordingFunction.reporting(records.get(2), records.get(1)));
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.putTogether("a", "b", "c");
            fixture.subscribe(Map.of("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
            function.awaitCalls(2);
            fixture.awaitIdle();
        }
        assertThat(function.batches()).containsExactly(List.of("a", "b", "c"), List.of("b", "c"));
    }

    @Test
    void aReportOfAnUnknownRecordMeansThatAllFailed() {
        function.answerOnce(_ -> Invoker.Result.succeeded("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}"));
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.putTogether("a", "b");
            fixture.subscribe(Map.of("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
            function.awaitCalls(2);
        }
        assertThat(function.batches()).containsExactly(List.of("a", "b"), List.of("a", "b"));
    }

    @Test
    void splittingLeavesOnlyTheBadRecordToTheDestination() throws IOException {
        function.failOn("c");
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.putTogether("a", "b", "c", "d");
            fixture.subscribe(Map.of("BisectBatchOnFunctionError", "true", "MaximumRetryAttempts", "1"));
            fixture.awaitGivenUp(1);
            fixture.awaitIdle();
            assertThat(function.batches()).containsExactly(List.of("a", "b", "c", "d"), List.of("a", "b"),
                    List.of("c", "d"), List.of("c"), List.of("c"), List.of("d"));
            var document = JSON.std.mapFrom(fixture.givenUp().getFirst());
            var request = (Map<?, ?>) document.get("requestContext");
            assertThat(request.get("condition")).isEqualTo("RetryAttemptsExhausted");
            assertThat(request.get("functionArn"))
                    .isEqualTo("arn:aws:lambda:eu-west-3:000000000000:function:SendEmail");
            assertThat(document.get("responseContext")).isEqualTo(
                    Map.of("statusCode", 200, "executedVersion", "$LATEST", "functionError", "Unhandled"));
            var batch = (Map<?, ?>) document.get("DDBStreamBatchInfo");
            assertThat(batch.get("batchSize")).isEqualTo(1);
            assertThat(batch.get("startSequenceNumber")).isEqualTo(batch.get("endSequenceNumber"));
            assertThat(batch.get("shardId").toString()).startsWith("shardId-");
            assertThat(batch.get("streamArn").toString()).contains("accounts");
        }
    }

    @Test
    void whatIsTooOldIsGivenUp() throws IOException {
        function.failOn("a");
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.subscribe(Map.of("MaximumRecordAgeInSeconds", 1));
            fixture.put("a");
            fixture.awaitGivenUp(1);
            fixture.put("b");
            fixture.awaitIdle();
            assertThat(function.keys()).last().isEqualTo("b");
            var request = (Map<?, ?>) JSON.std.mapFrom(fixture.givenUp().getFirst()).get("requestContext");
            assertThat(request.get("condition")).isEqualTo("RecordAgeExceeded");
        }
    }

    @Test
    void latestSkipsWhatWasThereAtTheFirstStart() {
        try (var fixture = StreamFixture.inMemory(function)) {
            fixture.put("before");
            fixture.subscribe(Map.of("StartingPosition", "LATEST"));
            fixture.put("after");
            fixture.awaitIdle();
        }
        assertThat(function.keys()).containsExactly("after");
    }

    @Test
    void whatAFunctionWroteIsDeliveredBeforeAllIsIdle() {
        try (var fixture = StreamFixture.inMemory(function)) {
            function.answerOnce(_ -> {
                fixture.put("second");
                return Invoker.Result.succeeded("{}");
            });
            fixture.subscribe(Map.of());
            fixture.put("first");
            fixture.awaitIdle();
            assertThat(function.keys()).containsExactly("first", "second");
        }
    }

    @Test
    void aTableWithoutAStreamIsNamed() {
        try (var fixture = StreamFixture.inMemory(function)) {
            assertThatThrownBy(() -> fixture.subscribeTo("plain")).isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("plain");
        }
    }
}
