package fr.compteassure.cloud;

import fr.compteassure.cloud.RecordSchema.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The fields of a record, and the attributes of items that they are kept in.
 *
 * @param <T> the record
 */
final class ItemFields<T> {
    private final Function<Values, T> constructor;
    private final Map<String, Field<T, ?>> fields = new LinkedHashMap<>();
    private final List<String> key = new ArrayList<>();

    /** @param constructor makes the record from the values read */
    ItemFields(Function<Values, T> constructor) {
        this.constructor = constructor;
    }

    /** What a field is called, how its value is kept, and what it is in a record. */
    private record Field<T, V>(String name, FieldType<V> type, Function<T, V> getter) {
        void keep(T record, Map<String, AttributeValue> item) {
            var value = getter.apply(record);
            if (value != null) {
                item.put(name, type.kept(value));
            }
        }

        void read(Map<String, AttributeValue> item, Values values) {
            var kept = item.get(name);
            if (kept != null && !FieldType.isNothing(kept)) {
                values.put(name, type.value(kept));
            }
        }
    }

    <V> void add(String name, FieldType<V> type, Function<T, V> getter) {
        fields.put(name, new Field<>(name, type, getter));
    }

    void addPartitionKey(String name) {
        key.addFirst(name);
    }

    void addSortKey(String name) {
        key.addLast(name);
    }

    /** How a record is kept; what is null is not. */
    Map<String, AttributeValue> item(T record) {
        var item = new HashMap<String, AttributeValue>();
        for (var field : fields.values()) {
            field.keep(record, item);
        }
        return item;
    }

    /** The record that is kept so; null when none of its fields is there. */
    T record(Map<String, AttributeValue> item) {
        var values = new Values();
        for (var field : fields.values()) {
            field.read(item, values);
        }
        return values.isEmpty() ? null : constructor.apply(values);
    }

    /** Their names. */
    Set<String> names() {
        return fields.keySet();
    }

    /** The names of those that are the key of an item: the partition's, then the sort key's if there is one. */
    List<String> key() {
        return key;
    }

    /**
     * The key of an item.
     *
     * @param values of all its parts
     */
    Map<String, AttributeValue> key(String... values) {
        if (values.length != key.size()) {
            throw new IllegalArgumentException("a key of " + key + " has not " + values.length + " values");
        }
        var item = new HashMap<String, AttributeValue>();
        for (int part = 0; part < values.length; part++) {
            item.put(key.get(part), AttributeValue.fromS(values[part]));
        }
        return item;
    }
}
