package fr.compteassure.cloud;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The version of the shape in which an item was written, which every item bears. Functions do not read it: they read
 * every shape that was ever released. It is for those who carry items over to another shape, and must know which are done.
 *
 * <p>Release 1.0.0 writes it first. An item without it was written before, in the first shape.
 */
final class ItemVersion {
    /** The attribute. */
    static final String NAME = "v";
    /** That of a record whose shape has not changed since it was first kept. */
    static final long FIRST = 1;
    private static final String KEEP = "#itemVersion = if_not_exists(#itemVersion, :itemVersion)";

    private ItemVersion() {}

    /** An item with its version. */
    static Map<String, AttributeValue> put(Map<String, AttributeValue> item, long version) {
        var versioned = new HashMap<>(item);
        versioned.put(NAME, number(version));
        return versioned;
    }

    /**
     * A change that gives its version to an item that it makes. An item that is there keeps its own, since the rest of it
     * stays as it was written.
     */
    static Expression keptBy(Expression change, long version) {
        var text = change.text();
        if (text.startsWith("SET ")) {
            return versioned("SET " + KEEP + ", " + text.substring("SET ".length()), change, version);
        }
        // What only takes away makes no item.
        return text.startsWith("ADD ") ? versioned("SET " + KEEP + " " + text, change, version) : change;
    }

    private static Expression versioned(String text, Expression change, long version) {
        return new Expression(text, change.names(), change.values())
                .and(Expression.of("", "#itemVersion", NAME, ":itemVersion", version));
    }

    private static AttributeValue number(long version) {
        return AttributeValue.fromN(Long.toString(version));
    }
}
