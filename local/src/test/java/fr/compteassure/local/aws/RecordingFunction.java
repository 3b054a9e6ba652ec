package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A function that keeps what it was called with, and fails when told to. */
final class RecordingFunction implements Invoker {
    private final List<List<Map<?, ?>>> calls = new CopyOnWriteArrayList<>();
    private final Queue<Function<List<Map<?, ?>>, Result>> answers = new ConcurrentLinkedQueue<>();
    private volatile String failing = "";

    void failFirst(int times) {
        for (int i = 0; i < times; i++) {
            answers.add(_ -> Result.failed("{}"));
        }
    }

    void failOn(String key) {
        failing = key;
    }

    void answerOnce(Function<List<Map<?, ?>>, Result> answer) {
        answers.add(answer);
    }

    static Result reporting(Map<?, ?>... records) {
        List<Map<String, Object>> failures = List.of(records).stream()
                .map(each -> Map.of("itemIdentifier", ((Map<?, ?>) each.get("dynamodb")).get("SequenceNumber")))
                .toList();
        try {
            return Result.succeeded(JSON.std.asString(Map.of("batchItemFailures", failures)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public Result invoke(String functionName, byte[] event) {
        assertThat(functionName).isEqualTo("SendEmail");
        List<Map<?, ?>> records = records(event);
        calls.add(records);
        var answer = answers.poll();
        if (answer != null) {
            return answer.apply(records);
        }
        boolean fails = records.stream().anyMatch(each -> key(each).equals(failing));
        return fails ? Result.failed("{}") : Result.succeeded("{\"batchItemFailures\":[]}");
    }

    void awaitCalls(int count) {
        await(() -> calls.size() >= count);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(2);
            } catch (InterruptedException cause) {
                throw new IllegalStateException(cause);
            }
        }
    }

    List<Map<?, ?>> records() {
        return calls.stream().<Map<?, ?>>flatMap(List::stream).toList();
    }

    List<List<String>> batches() {
        return calls.stream().map(batch -> batch.stream().map(RecordingFunction::key).toList()).toList();
    }

    List<String> keys() {
        return records().stream().map(RecordingFunction::key).toList();
    }

    List<String> names() {
        return records().stream().map(each -> each.get("eventName").toString()).toList();
    }

    private static List<Map<?, ?>> records(byte[] event) {
        try {
            return ((List<?>) JSON.std.mapFrom(event).get("Records")).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String key(Map<?, ?> each) {
        var keys = (Map<?, ?>) ((Map<?, ?>) each.get("dynamodb")).get("Keys");
        return ((Map<?, ?>) keys.get("id")).get("S").toString();
    }
}
