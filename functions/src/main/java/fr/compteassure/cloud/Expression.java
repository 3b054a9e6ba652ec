package fr.compteassure.cloud;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of DynamoDB, a condition or an update, with its values.
 *
 * @param text such as {@code validateBefore <= :now}
 * @param values the value of each name that begins with a colon
 */
public record Expression(String text, Map<String, AttributeValue> values) {

    /**
     * @param text the expression
     * @param namesAndValues a name, its value, a name, its value…; a value is a text, a number, a set of texts, a list
     *     of values, or an instant, which is kept in whole seconds
     */
    public static Expression of(String text, Object... namesAndValues) {
        var values = new HashMap<String, AttributeValue>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return new Expression(text, values);
    }

    /** The attribute value of a text, number, instant or set of texts. */
    static AttributeValue value(Object value) {
        return switch (value) {
            case String text -> AttributeValue.fromS(text);
            case Number number -> AttributeValue.fromN(number.toString());
            case Instant instant -> AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
            case Set<?> texts -> AttributeValue.fromSs(texts.stream().map(String.class::cast).toList());
            case List<?> list -> AttributeValue.fromL(list.stream().map(Expression::value).toList());
            default -> throw new IllegalArgumentException("no attribute value for " + value.getClass());
        };
    }
}
