package fr.compteassure.local.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Brings the records of one shard to the function, in order, until each is taken or given up. */
final class BatchDelivery {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);
    /** DynamoDB Local rounds the time of a record down to the minute; a record counts as no older than it can be. */
    private static final Duration ROUNDING = Duration.ofMinutes(1);

    private final Subscription subscription;
    private final Invoker invoker;
    private final String region;
    private final FailureDocument failures;
    private final StreamPosition position;
    private final Pause pause;
    private final Deque<Part> parts = new ArrayDeque<>();
    private Instant seenAt;

    /** How to wait before trying again. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private record Part(List<Record> records, int retries, int invocations) {
        Part from(int index) {
            return new Part(records.subList(index, records.size()), retries, invocations);
        }

        Part upTo(int index) {
            return new Part(records.subList(0, index), retries, invocations);
        }

        Part called() {
            return new Part(records, retries, invocations + 1);
        }

        Part retried() {
            return new Part(records, retries + 1, invocations);
        }
    }

    BatchDelivery(Subscription subscription, Invoker invoker, String region, FailureDocument failures,
            StreamPosition position, Pause pause) {
        this.subscription = subscription;
        this.invoker = invoker;
        this.region = region;
        this.failures = failures;
        this.position = position;
        this.pause = pause;
    }

    /** Returns when every record is dealt with, which may take as long as a stream keeps its records. */
    void deliver(List<Record> batch) throws InterruptedException {
        seenAt = Instant.now();
        List<Record> wanted = batch.stream().filter(each -> subscription.filter().passes(event(each))).toList();
        if (!wanted.isEmpty()) {
            parts.push(new Part(wanted, 0, 0));
        }
        while (!parts.isEmpty()) {
            attempt(parts.pop());
        }
        dealtWith(batch);
    }

    private void attempt(Part part) throws InterruptedException {
        int tooOld = (int) part.records().stream().takeWhile(this::tooOld).count();
        if (tooOld > 0) {
            giveUp(part.upTo(tooOld), "RecordAgeExceeded");
        }
        if (tooOld < part.records().size()) {
            call(part.from(tooOld));
        }
    }

    private void call(Part part) throws InterruptedException {
        int failed = BatchResponse.firstFailed(invoke(part.records()), part.records(),
                subscription.reportBatchItemFailures());
        dealtWith(part.records().subList(0, failed));
        if (failed < part.records().size()) {
            again(part.called(), failed);
        }
    }

    /** Splitting costs no attempt: where the function said, and in half when it did not. */
    private void again(Part part, int failed) throws InterruptedException {
        boolean split = subscription.bisectBatchOnFunctionError() && part.records().size() > 1;
        if (split && failed > 0) {
            parts.push(part.from(failed));
        } else if (split) {
            int half = (part.records().size() + 1) / 2;
            parts.push(part.from(half));
            parts.push(part.upTo(half));
        } else {
            retry(part.from(failed).retried());
        }
    }

    private void retry(Part part) throws InterruptedException {
        if (subscription.exhausted(part.retries())) {
            giveUp(part, "RetryAttemptsExhausted");
        } else {
            pause.of(pauseBefore(part.retries()));
            parts.push(part);
        }
    }

    private void giveUp(Part part, String condition) throws InterruptedException {
        String document = failures.about(part.records(), condition, part.invocations());
        for (int attempt = 1; subscription.onFailure() != null && !sent(document); attempt++) {
            pause.of(pauseBefore(attempt));
        }
        dealtWith(part.records());
    }

    private boolean sent(String document) {
        try {
            subscription.onFailure().accept(document);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private Invoker.Result invoke(List<Record> records) {
        try {
            return invoker.invoke(subscription.functionName(),
                    StreamEvent.of(records.stream().map(this::event).toList()));
        } catch (RuntimeException failure) {
            return Invoker.Result.failed("\"" + failure.getClass().getName() + "\"");
        }
    }

    private Map<String, Object> event(Record each) {
        return StreamEvent.record(each, failures.streamArn(), region);
    }

    private boolean tooOld(Record each) {
        Instant latest = each.dynamodb().approximateCreationDateTime().plus(ROUNDING);
        Instant createdBy = latest.isBefore(seenAt) ? latest : seenAt;
        return createdBy.plus(subscription.maximumAge()).isBefore(Instant.now());
    }

    private void dealtWith(List<Record> records) {
        if (!records.isEmpty()) {
            Record last = records.getLast();
            position.dealtWith(failures.shardId(), last.dynamodb().sequenceNumber(), last.eventID());
        }
    }

    private static Duration pauseBefore(int retry) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(retry - 1, 20));
        return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
    }
}
