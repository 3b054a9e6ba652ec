package fr.compteassure.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of a type by text. */
final class MapType<V> extends FieldType<Map<String, V>> {
    private final FieldType<V> each;

    MapType(FieldType<V> each) {
        this.each = each;
    }

    @Override
    AttributeValue kept(Map<String, V> value) {
        var kept = new LinkedHashMap<String, AttributeValue>();
        for (var entry : value.entrySet()) {
            kept.put(entry.getKey(), each.keptOrNothing(entry.getValue()));
        }
        return AttributeValue.fromM(kept);
    }

    @Override
    Map<String, V> value(AttributeValue kept) {
        var values = new LinkedHashMap<String, V>();
        for (var entry : kept.m().entrySet()) {
            values.put(entry.getKey(), each.valueOrNull(entry.getValue()));
        }
        return values;
    }

    @Override
    Object json(AttributeValue kept) {
        return asKept(kept);
    }

    @Override
    Optional<RecordSchema<?>> inner() {
        return Optional.empty();
    }
}
