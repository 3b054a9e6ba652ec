package fr.compteassure.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values that DynamoDB has a type for. */
final class SimpleType<V> extends FieldType<V> {
    private final Kind kind;

    enum Kind {
        TEXT, NUMBER, SMALL_NUMBER, FLAG, DATE, TEXT_SET, SECONDS
    }

    SimpleType(Kind kind) {
        this.kind = kind;
    }

    @Override
    AttributeValue kept(V value) {
        return switch (kind) {
            case TEXT, DATE -> AttributeValue.fromS(value.toString());
            case NUMBER, SMALL_NUMBER, SECONDS -> AttributeValue.fromN(value.toString());
            case FLAG -> AttributeValue.fromBool((Boolean) value);
            case TEXT_SET -> AttributeValue.fromSs(((Set<?>) value).stream().map(String.class::cast).toList());
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    V value(AttributeValue kept) {
        return (V) switch (kind) {
            case TEXT -> kept.s();
            case DATE -> LocalDate.parse(kept.s());
            case NUMBER, SECONDS -> Long.valueOf(kept.n());
            case SMALL_NUMBER -> Integer.valueOf(kept.n());
            case FLAG -> kept.bool();
            case TEXT_SET -> new LinkedHashSet<>(kept.ss());
        };
    }

    @Override
    Object json(AttributeValue kept) {
        return kind == Kind.SECONDS ? Instant.ofEpochSecond(Long.parseLong(kept.n())).toString() : asKept(kept);
    }

    @Override
    Optional<RecordSchema<?>> inner() {
        return Optional.empty();
    }
}
