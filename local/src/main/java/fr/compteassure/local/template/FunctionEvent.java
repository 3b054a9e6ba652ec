package fr.compteassure.local.template;

import java.util.Map;

/**
 * What starts a function.
 *
 * @param id its name among the function's events
 * @param type as SAM names it: {@code Api}, {@code Schedule}, {@code DynamoDB}, {@code S3}…
 * @param properties resolved
 */
public record FunctionEvent(String id, String type, Map<String, Object> properties) {
    /** A property as a text, or null. */
    public String text(String property) {
        Object value = properties.get(property);
        return value == null ? null : value.toString();
    }
}
