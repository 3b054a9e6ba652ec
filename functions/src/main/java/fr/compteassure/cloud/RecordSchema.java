package fr.compteassure.cloud;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record is written to a table and read back, and how it is told to the person whom it is about: said once a field,
 * without reflection. A field is told under its own name and as it is kept, unless something else is said right after it
 * ({@link #exportedAs}, {@link #unexported}): whoever adds one need not think of the export for it to be complete.
 *
 * @param <T> the record
 */
public final class RecordSchema<T> {
    private final Class<T> type;
    private final StaticImmutableTableSchema.Builder<T, Values> builder;
    private final ExportSchema<T> export = new ExportSchema<>();
    private long version = ItemVersion.FIRST;
    private TableSchema<T> built;

    private RecordSchema(Class<T> type, Function<Values, T> constructor) {
        this.type = type;
        builder = TableSchema.builder(type, Values.class).newItemBuilder(Values::new, constructor);
        export.add(ItemVersion.NAME, FieldType.of(EnhancedType.of(Long.class)));
        export.leaveOut("in which shape an item is kept");
    }

    /**
     * @param type the record
     * @param constructor makes it from the values read
     */
    public static <T> RecordSchema<T> of(Class<T> type, Function<Values, T> constructor) {
        return new RecordSchema<>(type, constructor);
    }

    /**
     * The shape of the record is no longer that of before: what reads it understands the former ones too.
     *
     * @param number which one it is now, one more than before; the first one is 1
     */
    public RecordSchema<T> version(long number) {
        version = number;
        return this;
    }

    long version() {
        return version;
    }

    /** The field that is the partition key. */
    public RecordSchema<T> partitionKey(String name, Function<T, String> getter) {
        builder.addAttribute(String.class, attribute -> attribute.name(name).getter(getter)
                .setter((values, value) -> values.put(name, value)).tags(StaticAttributeTags.primaryPartitionKey()));
        export.add(name, FieldType.TEXT);
        return this;
    }

    /** The field that is the sort key. */
    public RecordSchema<T> sortKey(String name, Function<T, String> getter) {
        builder.addAttribute(String.class, attribute -> attribute.name(name).getter(getter)
                .setter((values, value) -> values.put(name, value)).tags(StaticAttributeTags.primarySortKey()));
        export.add(name, FieldType.TEXT);
        return this;
    }

    /** A text, or null. */
    public RecordSchema<T> text(String name, Function<T, String> getter) {
        return field(name, FieldType.TEXT, getter);
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
        return field(name, FieldType.SECONDS, record -> {
            var instant = getter.apply(record);
            return instant == null ? null : instant.getEpochSecond();
        });
    }

    /** A field of any type that the enhanced client converts, or null. */
    public <V> RecordSchema<T> field(String name, EnhancedType<V> type, Function<T, V> getter) {
        return field(name, FieldType.of(type), getter);
    }

    /** The same of a type that says how its values are told. */
    public <V> RecordSchema<T> field(String name, FieldType<V> type, Function<T, V> getter) {
        builder.addAttribute(type.kept(), attribute -> attribute.name(name).getter(getter)
                .setter((values, value) -> values.put(name, value)));
        export.add(name, type);
        return this;
    }

    /** A record inside the record, or null. */
    public <V> RecordSchema<T> inner(String name, RecordSchema<V> schema, Function<T, V> getter) {
        return field(name, schema.asField(), getter);
    }

    /** A list of records inside the record. */
    public <V> RecordSchema<T> innerList(String name, RecordSchema<V> schema, Function<T, List<V>> getter) {
        return innerList(name, schema.asField(), getter);
    }

    /** A list of values of this type. */
    public <V> RecordSchema<T> innerList(String name, FieldType<V> type, Function<T, List<V>> getter) {
        return field(name, type.list(), getter);
    }

    /**
     * The field told last has another name for the person.
     *
     * @param path that name; {@code act.code} is the field {@code code} of an object {@code act}
     */
    public RecordSchema<T> exportedAs(String path) {
        export.name(path);
        return this;
    }

    /**
     * The field told last has another name and another form for the person.
     *
     * @param form what is told in its place, as a JSON value
     */
    public RecordSchema<T> exportedAs(String path, Function<T, Object> form) {
        export.form(form);
        return exportedAs(path);
    }

    /**
     * The field told last is no part of what the person is handed.
     *
     * @param reason why, for whoever asks whether the export is complete
     */
    public RecordSchema<T> unexported(String reason) {
        export.leaveOut(reason);
        return this;
    }

    /** Something that is told beside the fields because it follows from them, as a JSON value or null. */
    public RecordSchema<T> exporting(String path, Function<T, Object> fact) {
        export.add(path, fact);
        return this;
    }

    /** Fields of another record that are kept in the same item, and told with it. */
    public RecordSchema<T> exportingBeside(RecordSchema<?> other) {
        export.add(other);
        return this;
    }

    /** What the person whom a record is about is handed of it, as a JSON object. */
    public Map<String, Object> export(T record) {
        return export(build().itemToMap(record, true));
    }

    /** The same of a record as it is kept. */
    Map<String, Object> export(Map<String, AttributeValue> item) {
        return export.of(item, () -> build().mapToItem(item));
    }

    /** What was decided on each attribute of the items of this record. */
    Map<String, ExportSchema.Decision> decisions() {
        return export.decisions();
    }

    /** This schema, and those of all that is inside its records or beside them. */
    Stream<RecordSchema<?>> withParts() {
        return Stream.concat(Stream.of(this), export.parts().flatMap(RecordSchema::withParts));
    }

    Class<T> recordType() {
        return type;
    }

    /** A record as a value of an {@link Expression}, as it stands inside another record. */
    public Object value(T record) {
        return AttributeValue.fromM(build().itemToMap(record, true));
    }

    /** The schema for the enhanced client; no field is added after that. */
    synchronized TableSchema<T> build() {
        if (built == null) {
            built = builder.build();
        }
        return built;
    }

    /** The record as a field of another. */
    public FieldType<T> asField() {
        return FieldType.of(this);
    }

    EnhancedType<T> type() {
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
