package fr.compteassure.cloud;

import java.util.Map;
import java.util.function.Function;
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

    Write(TransactWriteItem item, Function<Map<String, AttributeValue>, T> reader) {
        this.item = item;
        this.reader = reader;
    }

    TransactWriteItem item() {
        return item;
    }

    T record(Map<String, AttributeValue> standing) {
        return reader.apply(standing);
    }
}
