package fr.compteassure.cloud;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the value of a field is kept, and how it is told to the person whom it is about.
 *
 * @param <V> the value
 */
public final class FieldType<V> {
    /** A text. */
    public static final FieldType<String> TEXT = of(EnhancedType.of(String.class));
    /** A whole number of seconds since 1970, told as an instant of ISO 8601. */
    static final FieldType<Long> SECONDS = new FieldType<>(EnhancedType.of(Long.class),
            value -> Instant.ofEpochSecond(Long.parseLong(value.n())).toString(), Optional.empty());

    private final EnhancedType<V> kept;
    private final Function<AttributeValue, Object> told;
    private final Optional<RecordSchema<?>> inner;

    private FieldType(EnhancedType<V> kept, Function<AttributeValue, Object> told, Optional<RecordSchema<?>> inner) {
        this.kept = kept;
        this.told = told;
        this.inner = inner;
    }

    /** What the enhanced client converts; it is told as it is kept. */
    static <V> FieldType<V> of(EnhancedType<V> kept) {
        return new FieldType<>(kept, FieldType::json, Optional.empty());
    }

    /** A record inside the record. */
    static <V> FieldType<V> of(RecordSchema<V> schema) {
        return new FieldType<>(schema.type(), value -> schema.export(value.m()), Optional.of(schema));
    }

    /** Some values of this type. */
    FieldType<List<V>> list() {
        return new FieldType<>(EnhancedType.listOf(kept), value -> value.l().stream().map(told).toList(), inner);
    }

    EnhancedType<V> kept() {
        return kept;
    }

    /** The value of an attribute as JSON; null when it has none. */
    Object told(AttributeValue value) {
        return Boolean.TRUE.equals(value.nul()) ? null : told.apply(value);
    }

    /** The schema of the records inside, if there are any. */
    Optional<RecordSchema<?>> inner() {
        return inner;
    }

    private static Object json(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> Long.valueOf(value.n());
            case BOOL -> value.bool();
            case SS -> value.ss().stream().sorted().toList();
            case L -> value.l().stream().map(FieldType::json).toList();
            case M -> {
                var object = new LinkedHashMap<String, Object>();
                new TreeMap<>(value.m()).forEach((name, inner) -> object.put(name, json(inner)));
                yield object;
            }
            case B, BS, NS, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("nothing of type " + value.type() + " is kept here");
        };
    }
}
