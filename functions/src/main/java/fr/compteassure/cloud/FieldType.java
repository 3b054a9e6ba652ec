package fr.compteassure.cloud;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the value of a field is kept, and how it is told to the person whom it is about.
 *
 * @param <V> the value
 */
public abstract sealed class FieldType<V> permits SimpleType, ListType, MapType, RecordType {
    /** A text. */
    public static final FieldType<String> TEXT = new SimpleType<>(SimpleType.Kind.TEXT);
    /** A whole number. */
    public static final FieldType<Long> NUMBER = new SimpleType<>(SimpleType.Kind.NUMBER);
    /** A whole number of at most nine digits. */
    public static final FieldType<Integer> SMALL_NUMBER = new SimpleType<>(SimpleType.Kind.SMALL_NUMBER);
    /** Yes or no. */
    public static final FieldType<Boolean> FLAG = new SimpleType<>(SimpleType.Kind.FLAG);
    /** A day, kept as ISO 8601 writes it. */
    public static final FieldType<LocalDate> DATE = new SimpleType<>(SimpleType.Kind.DATE);
    /** Some texts, at least one, in no order. */
    public static final FieldType<Set<String>> TEXT_SET = new SimpleType<>(SimpleType.Kind.TEXT_SET);
    /** A whole number of seconds since 1970, told as an instant of ISO 8601. */
    static final FieldType<Long> SECONDS = new SimpleType<>(SimpleType.Kind.SECONDS);

    private static final AttributeValue NOTHING = AttributeValue.fromNul(true);

    /** A list of values of this type. */
    public final FieldType<List<V>> list() {
        return new ListType<>(this);
    }

    /** Values of this type by text. */
    public final FieldType<Map<String, V>> map() {
        return new MapType<>(this);
    }

    /** How a value that is not null is kept. */
    abstract AttributeValue kept(V value);

    /** What is kept, which is not null. */
    abstract V value(AttributeValue kept);

    /** What is kept as JSON; it is not null. */
    abstract Object json(AttributeValue kept);

    /** The schema of the records inside, if there are any. */
    abstract Optional<RecordSchema<?>> inner();

    /** The value of an attribute as JSON; null when it has none. */
    final Object told(AttributeValue kept) {
        return isNothing(kept) ? null : json(kept);
    }

    final AttributeValue keptOrNothing(V value) {
        return value == null ? NOTHING : kept(value);
    }

    final V valueOrNull(AttributeValue kept) {
        return isNothing(kept) ? null : value(kept);
    }

    static boolean isNothing(AttributeValue kept) {
        return Boolean.TRUE.equals(kept.nul());
    }

    /** What is told as it is kept. */
    static Object asKept(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> Long.valueOf(value.n());
            case BOOL -> value.bool();
            case SS -> value.ss().stream().sorted().toList();
            case L -> value.l().stream().map(FieldType::asKept).toList();
            case M -> {
                var object = new LinkedHashMap<String, Object>();
                new TreeMap<>(value.m()).forEach((name, inner) -> object.put(name, asKept(inner)));
                yield object;
            }
            case B, BS, NS, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("nothing of type " + value.type() + " is kept here");
        };
    }
}
