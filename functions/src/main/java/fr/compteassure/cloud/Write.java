package fr.compteassure.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write of one item on a condition, made by a {@link Table} for a {@link Transaction}, whose refusal is told by the
 * write itself.
 *
 * @param <T> the record that stands in the way when the condition does not hold
 */
public final class Write<T> {
    private final TransactWriteItem item;
    private final Function<Map<String, AttributeValue>, T> reader;
    private final Optional<Supplier<? extends RuntimeException>> problem;
    private final Optional<Measure> measure;

    Write(TransactWriteItem item, Function<Map<String, AttributeValue>, T> reader) {
        this(item, reader, Optional.empty(), Optional.empty());
    }

    private Write(TransactWriteItem item, Function<Map<String, AttributeValue>, T> reader,
            Optional<Supplier<? extends RuntimeException>> problem, Optional<Measure> measure) {
        this.item = item;
        this.reader = reader;
        this.problem = problem;
        this.measure = measure;
    }

    /** The same write, whose refusal whoever commits it need not know of: the transaction throws this. */
    public Write<T> orThrow(Supplier<? extends RuntimeException> thrown) {
        return new Write<>(item, reader, Optional.of(thrown), measure);
    }

    /** The same write, of which operations are told this measure once its transaction is done. */
    public Write<T> measuring(Measure told) {
        return new Write<>(item, reader, problem, Optional.of(told));
    }

    Optional<Measure> measure() {
        return measure;
    }

    Optional<Supplier<? extends RuntimeException>> problem() {
        return problem;
    }

    TransactWriteItem item() {
        return item;
    }

    T record(Map<String, AttributeValue> standing) {
        return reader.apply(standing);
    }
}
