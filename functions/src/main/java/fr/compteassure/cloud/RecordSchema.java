package fr.compteassure.cloud;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record is written to a table and read back, told once a field, without reflection.
 *
 * @param <T> the record
 */
public final class RecordSchema<T> {
    private final Class<T> type;
    private final StaticImmutableTableSchema.Builder<T, Values> builder;

    private RecordSchema(Class<T> type, Function<Values, T> constructor) {
        this.type = type;
        builder = TableSchema.builder(type, Values.class).newItemBuilder(Values::new, constructor);
    }

    /**
     * @param type the record
     * @param constructor makes it from the values read
     */
    public static <T> RecordSchema<T> of(Class<T> type, Function<Values, T> constructor) {
        return new RecordSchema<>(type, constructor);
    }

    /** The field that is the partition key. */
    public RecordSchema<T> partitionKey(String name, Function<T, String> getter) {
        builder.addAttribute(String.class, attribute -> attribute.name(name).getter(getter)
                .setter((values, value) -> values.put(name, value)).tags(StaticAttributeTags.primaryPartitionKey()));
        return this;
    }

    /** The field that is the sort key. */
    public RecordSchema<T> sortKey(String name, Function<T, String> getter) {
        builder.addAttribute(String.class, attribute -> attribute.name(name).getter(getter)
                .setter((values, value) -> values.put(name, value)).tags(StaticAttributeTags.primarySortKey()));
        return this;
    }

    /** A text, or null. */
    public RecordSchema<T> text(String name, Function<T, String> getter) {
        return field(name, EnhancedType.of(String.class), getter);
    }

    /** A whole number, or null. */
    public RecordSchema<T> number(String name, Function<T, Long> getter) {
        return field(name, EnhancedType.of(Long.class), getter);
    }

    /** Yes or no. */
    public RecordSchema<T> flag(String name, Function<T, Boolean> getter) {
        return field(name, EnhancedType.of(Boolean.class), getter);
    }

    /** An instant, or null: whole seconds since 1970, as DynamoDB's TTL wants them. */
    public RecordSchema<T> instant(String name, Function<T, Instant> getter) {
        return number(name, record -> {
            var instant = getter.apply(record);
            return instant == null ? null : instant.getEpochSecond();
        });
    }

    /** A field of any type that the enhanced client converts, or null. */
    public <V> RecordSchema<T> field(String name, EnhancedType<V> type, Function<T, V> getter) {
        builder.addAttribute(type, attribute -> attribute.name(name).getter(getter)
                .setter((values, value) -> values.put(name, value)));
        return this;
    }

    /** A record inside the record, or null. */
    public <V> RecordSchema<T> inner(String name, RecordSchema<V> schema, Function<T, V> getter) {
        return field(name, schema.type(), getter);
    }

    /** A list of records inside the record. */
    public <V> RecordSchema<T> innerList(String name, RecordSchema<V> schema, Function<T, List<V>> getter) {
        return field(name, EnhancedType.listOf(schema.type()), getter);
    }

    /** A record as a value of an {@link Expression}, as it stands inside another record. */
    public Object value(T record) {
        return AttributeValue.fromM(build().itemToMap(record, true));
    }

    TableSchema<T> build() {
        return builder.build();
    }

    /** The record as a field of another. */
    public EnhancedType<T> type() {
        return EnhancedType.documentOf(type, build(), options -> options.ignoreNulls(true));
    }

    /** What was read, by name. */
    public static final class Values {
        private final Map<String, Object> byName = new HashMap<>();

        private void put(String name, Object value) {
            byName.put(name, value);
        }

        /** The value of a field as its schema types it; null when the item has none. */
        @SuppressWarnings("unchecked")
        public <V> V get(String name) {
            return (V) byName.get(name);
        }

        /** The value of a text, read by the constructor of its type; null when the item has none. */
        public <V> V get(String name, Function<String, V> reader) {
            String text = get(name);
            return text == null ? null : reader.apply(text);
        }

        /** The value of an instant; null when the item has none. */
        public Instant instant(String name) {
            Long seconds = get(name);
            return seconds == null ? null : Instant.ofEpochSecond(seconds);
        }

        /** Whether a flag is set; false when the item has none. */
        public boolean flag(String name) {
            return Boolean.TRUE.equals(get(name));
        }
    }
}
