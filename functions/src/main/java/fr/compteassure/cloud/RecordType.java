package fr.compteassure.cloud;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record inside a record. */
final class RecordType<V> extends FieldType<V> {
    private final RecordSchema<V> schema;

    RecordType(RecordSchema<V> schema) {
        this.schema = schema;
    }

    @Override
    AttributeValue kept(V value) {
        return AttributeValue.fromM(schema.item(value));
    }

    @Override
    V value(AttributeValue kept) {
        return schema.record(kept.m());
    }

    @Override
    Object json(AttributeValue kept) {
        return schema.export(kept.m());
    }

    @Override
    Optional<RecordSchema<?>> inner() {
        return Optional.of(schema);
    }
}
