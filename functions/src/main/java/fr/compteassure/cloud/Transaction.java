package fr.compteassure.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that all happen or none. The client sends the same token with each of its own retries, so that a lost answer
 * never writes twice; a conflict with another transaction is tried again here.
 */
public final class Transaction {
    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");

    private final DynamoDbClient client;
    private final IdempotencyStore requests;
    private final MetricLog metrics;
    private final List<Write<?>> writes = new ArrayList<>();
    private Optional<Recorded> recorded = Optional.empty();

    Transaction(DynamoDbClient client, IdempotencyStore requests, MetricLog metrics) {
        this.client = client;
        this.requests = requests;
        this.metrics = metrics;
    }

    private record Recorded(IdempotencyKey key, Write<IdempotencyStore.Request> write) {}

    /** Adds a write, such as {@link Table#put} makes. */
    public Transaction with(Write<?> write) {
        writes.add(write);
        return this;
    }

    /** Adds writes, of which there may be none. */
    public Transaction with(List<? extends Write<?>> more) {
        writes.addAll(more);
        return this;
    }

    /**
     * Records with the writes what came of the request, so that the same request again is answered the same and done
     * once. Without a key, nothing is recorded.
     */
    public Transaction once(Optional<IdempotencyKey> key, String outcome) {
        recorded = key.map(one -> new Recorded(one, requests.record(one, outcome)));
        recorded.ifPresent(one -> writes.add(one.write()));
        return this;
    }

    /**
     * Does all the writes.
     *
     * @return what happened: done, done before by a request of the same key, or which conditions did not hold
     * @throws IdempotencyKeyReused when the key came with another body before
     * @throws RuntimeException what a write throws whose condition did not hold ({@link Write#orThrow}), unless it was done
     *     before
     */
    public Result commit() {
        if (writes.isEmpty()) {
            return new Done();
        }
        var items = writes.stream().map(Write::item).toList();
        for (int tries = 1;; tries++) {
            try {
                client.transactWriteItems(request -> request.transactItems(items));
                return done();
            } catch (TransactionCanceledException e) {
                var reasons = e.cancellationReasons();
                if (reasons.stream().noneMatch(reason -> PASSING.contains(reason.code()))) {
                    if (reasons.stream().noneMatch(Transaction::refused)) {
                        throw e;
                    }
                    return repeatedOr(new Refused(writes, reasons));
                }
                // Beside a refusal too: the write that met another one may be refused as well, and be what counts most.
                Patience.beforeNextTry(tries, "a transaction meets others again and again");
            }
        }
    }

    /** What is measured is told once it is done, so that a request that is repeated counts once. */
    private Result done() {
        writes.stream().flatMap(write -> write.measure().stream()).forEach(metrics::tell);
        return new Done();
    }

    private Result repeatedOr(Refused refused) {
        return recorded
                .flatMap(one -> refused.item(one.write()).map(earlier -> IdempotencyStore.replay(one.key(), earlier)))
                .<Result>map(Repeated::new).orElseGet(() -> orThrow(refused));
    }

    private Refused orThrow(Refused refused) {
        writes.stream().filter(refused::by).flatMap(write -> write.problem().stream()).findFirst()
                .ifPresent(problem -> {
                    throw problem.get();
                });
        return refused;
    }

    private static boolean refused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    /** What became of a transaction. */
    public sealed interface Result {}

    /** Everything is written. */
    public record Done() implements Result {}

    /**
     * Nothing is written, because an earlier request of the same key and body did it.
     *
     * @param outcome what that request recorded
     */
    public record Repeated(String outcome) implements Result {}

    /** Nothing is written, because conditions did not hold. */
    public static final class Refused implements Result {
        private final List<Write<?>> writes;
        private final List<CancellationReason> reasons;

        private Refused(List<Write<?>> writes, List<CancellationReason> reasons) {
            this.writes = writes;
            this.reasons = reasons;
        }

        /** Whether it is the condition of this write that did not hold. */
        public boolean by(Write<?> write) {
            return refused(reason(write));
        }

        /** The record that stood in the way of this write; empty when there was none, or the write was not refused. */
        public <T> Optional<T> item(Write<T> write) {
            return by(write) && !reason(write).item().isEmpty()
                    ? Optional.of(write.record(reason(write).item()))
                    : Optional.empty();
        }

        private CancellationReason reason(Write<?> write) {
            return reasons.get(writes.indexOf(write));
        }
    }
}
