package fr.compteassure.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of DynamoDB, a condition or an update, with what stands for its placeholders.
 *
 * @param text such as {@code validateBefore <= :now AND #field = :seen}
 * @param names the attribute of each placeholder that begins with a hash
 * @param values the value of each placeholder that begins with a colon
 */
public record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {

    /**
     * @param text the expression
     * @param placeholders a placeholder, what stands for it, a placeholder…; for {@code #one} the name of an attribute,
     *     for {@code :one} a value: a text, a number, true or false, an instant, which is kept in whole seconds, a set
     *     of texts, a list of values, a map of values by text, or a value of DynamoDB's own
     */
    public static Expression of(String text, Object... placeholders) {
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        for (int i = 0; i < placeholders.length; i += 2) {
            var placeholder = (String) placeholders[i];
            if (placeholder.startsWith("#")) {
                names.put(placeholder, (String) placeholders[i + 1]);
            } else {
                values.put(placeholder, value(placeholders[i + 1]));
            }
        }
        return new Expression(text, names, values);
    }

    /** The condition that an item has, of these attributes, those that it has here, with the same values. */
    static Expression same(Map<String, AttributeValue> item, Collection<String> attributes) {
        var conditions = new ArrayList<String>();
        var placeholders = new ArrayList<Object>();
        for (var attribute : attributes) {
            var place = "same" + conditions.size();
            placeholders.addAll(List.of("#" + place, attribute));
            if (item.containsKey(attribute)) {
                placeholders.addAll(List.of(":" + place, item.get(attribute)));
                conditions.add("#" + place + " = :" + place);
            } else {
                conditions.add("attribute_not_exists(#" + place + ")");
            }
        }
        return of(String.join(" AND ", conditions), placeholders.toArray());
    }

    /** Values by name, of the kinds that stand for placeholders. */
    static Map<String, AttributeValue> values(Map<String, Object> byName) {
        return value(byName).m();
    }

    private static AttributeValue value(Object value) {
        return switch (value) {
            case AttributeValue own -> own;
            case String text -> AttributeValue.fromS(text);
            case Number number -> AttributeValue.fromN(number.toString());
            case Boolean flag -> AttributeValue.fromBool(flag);
            case Instant instant -> AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
            case Set<?> texts -> AttributeValue.fromSs(texts.stream().map(String.class::cast).toList());
            case List<?> list -> AttributeValue.fromL(list.stream().map(Expression::value).toList());
            case Map<?, ?> map -> AttributeValue.fromM(map.entrySet().stream()
                    .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> value(entry.getValue()))));
            default -> throw new IllegalArgumentException("no attribute value for " + value.getClass());
        };
    }

    /** The placeholders of both, of which DynamoDB wants one list for an update and its condition. */
    Expression and(Expression other) {
        var bothNames = new HashMap<>(names);
        bothNames.putAll(other.names);
        var bothValues = new HashMap<>(values);
        bothValues.putAll(other.values);
        return new Expression(text, bothNames, bothValues);
    }

    /** DynamoDB refuses an empty map. */
    Map<String, String> namesOrNull() {
        return names.isEmpty() ? null : names;
    }

    /** DynamoDB refuses an empty map. */
    Map<String, AttributeValue> valuesOrNull() {
        return values.isEmpty() ? null : values;
    }
}
