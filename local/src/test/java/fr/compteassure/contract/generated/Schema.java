package fr.compteassure.contract.generated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value may be.
 *
 * @param contract where it stands
 * @param node the schema as YAML
 */
record Schema(OpenApi contract, Map<?, ?> node) {
    /** What is generated alike. */
    enum Kind {
        TEXT, WHOLE, NUMBER, FLAG, LIST, OBJECT,
        /** One of several schemas. */
        ALTERNATIVES
    }

    /** What texts of a format look like, where no pattern says it. */
    private static final Map<String, String> SHAPES = Map.of(
            "date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            "date-time", "^20[0-9]{2}-(0[1-9]|1[0-2])-([01][0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$",
            "uuid", "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
            "email", "^[A-Za-z0-9]{1,20}([.+_-][A-Za-z0-9]{1,20})?@example\\.(org|com|fr)$",
            "uri", "^https://example\\.org/[a-z]{1,20}$",
            "password", "^[A-ZÉ][a-zé]{4,12}[-_!. ][A-Za-z]{0,4}[0-9]{2,6}$");

    private static final Set<String> EXACT = Set.of("date", "uuid");

    Kind kind() {
        if (node.containsKey("oneOf") || node.containsKey("anyOf")) {
            return Kind.ALTERNATIVES;
        }
        return switch (String.valueOf(node.get("type"))) {
            case "string" -> Kind.TEXT;
            case "integer" -> Kind.WHOLE;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.FLAG;
            case "array" -> Kind.LIST;
            case "object" -> Kind.OBJECT;
            default -> throw new IllegalStateException("no request can be made of a schema without type: " + node);
        };
    }

    List<Schema> alternatives() {
        return (node.containsKey("oneOf") ? OpenApi.list(node, "oneOf") : OpenApi.list(node, "anyOf")).stream()
                .map(each -> contract.schema((Map<?, ?>) each)).toList();
    }

    boolean nullable() {
        return Boolean.TRUE.equals(node.get("nullable"));
    }

    /** The only values that it may be, when they are counted. */
    List<?> choices() {
        return OpenApi.list(node, "enum").stream().filter(Objects::nonNull).toList();
    }

    Optional<Object> example() {
        return Optional.ofNullable(node.get("example"));
    }

    String format() {
        return Objects.toString(node.get("format"), "");
    }

    /** What its texts look like. */
    Optional<String> shape() {
        return Optional.ofNullable(Objects.toString(node.get("pattern"), SHAPES.get(format())));
    }

    /** Whether its objects may have fields of any name. Those of a request may not, unless the contract says so. */
    boolean open() {
        return node.containsKey("additionalProperties") && !Boolean.FALSE.equals(node.get("additionalProperties"));
    }

    Map<String, Schema> properties() {
        var properties = new LinkedHashMap<String, Schema>();
        OpenApi.map(node, "properties").forEach((name, property) -> properties.put((String) name,
                contract.schema((Map<?, ?>) property)));
        return properties;
    }

    Set<String> required() {
        return OpenApi.list(node, "required").stream().map(String.class::cast).collect(Collectors.toSet());
    }

    Schema items() {
        return contract.schema(OpenApi.map(node, "items"));
    }

    /** A bound of the schema, such as {@code maxLength}. */
    Optional<Long> bound(String name) {
        return Optional.ofNullable(node.get(name)).map(bound -> ((Number) bound).longValue());
    }

    /** Whether it may be this text, number or flag. */
    boolean admits(Object value) {
        var right = switch (kind()) {
            case TEXT -> value instanceof String text && holds(text);
            case WHOLE -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Number;
            case FLAG -> value instanceof Boolean;
            // An example of the contract's own.
            case LIST -> value instanceof List<?>;
            case OBJECT, ALTERNATIVES -> false;
        };
        return right && (choices().isEmpty() || choices().contains(value))
                && (!(value instanceof Number number) || within(number.longValue()));
    }

    private boolean within(long number) {
        return number >= bound("minimum").orElse(Long.MIN_VALUE) && number <= bound("maximum").orElse(Long.MAX_VALUE);
    }

    private boolean holds(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= bound("minLength").orElse(0L) && length <= bound("maxLength").orElse(Long.MAX_VALUE)
                && exactShape().map(each -> Pattern.compile(each).matcher(text).find())
                        .orElse(!text.isEmpty() || format().isEmpty() || format().equals("password"));
    }

    /** The shape, unless it is one of many that texts of the format have. */
    private Optional<String> exactShape() {
        return node.containsKey("pattern") || EXACT.contains(format()) ? shape() : Optional.empty();
    }
}
