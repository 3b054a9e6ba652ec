package fr.compteassure.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that all happen or none. The client sends the same token with each of its own retries, so that a lost answer
 * never writes twice; a conflict with another transaction is tried again here.
 */
public final class Transaction {
    private static final int TRIES = 8;
    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");

    private final DynamoDbClient client;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction(DynamoDbClient client) {
        this.client = client;
    }

    /** Adds a write, such as {@link Table#put} makes. */
    public Transaction with(TransactWriteItem write) {
        writes.add(write);
        return this;
    }

    /** How many writes were added: the position that the next one will have. */
    public int size() {
        return writes.size();
    }

    /**
     * Does all the writes.
     *
     * @return what happened: done, or which conditions did not hold
     */
    public Result commit() {
        for (int tries = 1;; tries++) {
            try {
                client.transactWriteItems(request -> request.transactItems(writes));
                return new Done();
            } catch (TransactionCanceledException e) {
                if (e.cancellationReasons().stream().anyMatch(reason -> refused(reason))) {
                    return new Refused(e.cancellationReasons());
                }
                var passing = e.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()));
                if (!passing || tries == TRIES) {
                    throw e;
                }
                pause(tries);
            }
        }
    }

    private static boolean refused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10L << tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries of a transaction", e);
        }
    }

    /** What became of a transaction. */
    public sealed interface Result {}

    /** Everything is written. */
    public record Done() implements Result {}

    /**
     * Nothing is written, because conditions did not hold.
     *
     * @param reasons one a write, in their order
     */
    public record Refused(List<CancellationReason> reasons) implements Result {
        /** Whether it is the condition of this write that did not hold. */
        public boolean at(int position) {
            return refused(reasons.get(position));
        }

        /** The item that stood in the way of this write, empty when there was none. */
        public Map<String, AttributeValue> item(int position) {
            return reasons.get(position).item();
        }
    }
}
