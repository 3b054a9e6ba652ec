package fr.compteassure.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Some values of a type, in their order. */
final class ListType<V> extends FieldType<List<V>> {
    private final FieldType<V> each;

    ListType(FieldType<V> each) {
        this.each = each;
    }

    @Override
    AttributeValue kept(List<V> value) {
        var kept = new ArrayList<AttributeValue>(value.size());
        for (var one : value) {
            kept.add(each.keptOrNothing(one));
        }
        return AttributeValue.fromL(kept);
    }

    @Override
    List<V> value(AttributeValue kept) {
        var values = new ArrayList<V>(kept.l().size());
        for (var one : kept.l()) {
            values.add(each.valueOrNull(one));
        }
        return values;
    }

    @Override
    Object json(AttributeValue kept) {
        return kept.l().stream().map(each::json).toList();
    }

    @Override
    Optional<RecordSchema<?>> inner() {
        return each.inner();
    }
}
