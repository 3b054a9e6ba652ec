package fr.compteassure.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item, and what a schema makes of it. */
record KeptItem(Map<String, AttributeValue> attributes) {

    /** What the record holds that this schema reads. */
    Object read(RecordSchema<?> schema) {
        return RecordDescription.of(schema.build().mapToItem(attributes));
    }

    /** What this schema writes of what it reads, without the version. */
    <T> Map<String, AttributeValue> rewritten(RecordSchema<T> schema) {
        return schema.build().itemToMap(schema.build().mapToItem(attributes), true);
    }

    /** What is not the record's: the version, and what another record keeps beside it in the same item. */
    private static boolean isBeside(RecordSchema<?> schema, String name) {
        return !schema.build().attributeNames().contains(name) && schema.decisions().containsKey(name);
    }

    /** The item without what stands beside the record of this schema. */
    Map<String, AttributeValue> own(RecordSchema<?> schema) {
        var own = new HashMap<>(attributes);
        own.keySet().removeIf(name -> isBeside(schema, name));
        return own;
    }

    /** Whether the schema writes the same item of what it reads, or the item is one that only changes write. */
    boolean isOf(RecordSchema<?> schema) {
        try {
            return rewritten(schema).equals(own(schema)) || isCounted() && reads(schema);
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** Whether the item is made by counting alone: it is read into a record that is written in another form. */
    boolean isCounted() {
        return attributes.containsKey("refused");
    }

    private boolean reads(RecordSchema<?> schema) {
        return attributes.keySet().stream()
                .allMatch(name -> schema.build().attributeNames().contains(name) || isBeside(schema, name));
    }

    /** The attributes that it has, those of inner records too: {@code record attribute}. */
    Set<String> shown(RecordSchema<?> schema) {
        var shown = new TreeSet<String>();
        show(shown, schema, attributes);
        return shown;
    }

    private static void show(Set<String> shown, RecordSchema<?> schema, Map<String, AttributeValue> attributes) {
        schema.decisions().forEach((name, decision) -> {
            var value = attributes.get(name);
            if (value != null) {
                shown.add(KeptRecords.attribute(schema, name));
                decision.type().inner().ifPresent(inner -> records(value).forEach(each -> show(shown, inner, each)));
            }
        });
    }

    private static Stream<Map<String, AttributeValue>> records(AttributeValue value) {
        return value.hasM() ? Stream.of(value.m()) : value.l().stream().map(AttributeValue::m);
    }

    /** The same, with the texts that are names of what there is some of, such as a status. */
    Set<String> features(RecordSchema<?> schema) {
        var features = shown(schema);
        attributes.forEach((name, value) -> {
            if (value.s() != null && value.s().matches("[A-Z][A-Z_]{2,}")) {
                features.add(name + "=" + value.s());
            }
        });
        return features;
    }
}
