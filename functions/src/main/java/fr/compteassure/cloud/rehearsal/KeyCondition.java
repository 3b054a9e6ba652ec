package fr.compteassure.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a query asks of the keys of items.
 *
 * @param comparisons all of which must hold
 */
record KeyCondition(List<Comparison> comparisons) {
    /** One of a key; what {@code BETWEEN} says is two. */
    private static final Pattern COMPARISON = Pattern
            .compile("(#?\\w+) *(=|<=|>=|<|>|BETWEEN) *(:\\w+)(?: AND (:\\w+)(?=$| |\\)))?");

    /**
     * That the value of a field stands in this relation to another one.
     *
     * @param field its name
     * @param operator {@code =}, {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param value text or digits
     */
    record Comparison(String field, String operator, String value) {
        private boolean holds(Map<String, Object> item) {
            if (!item.containsKey(field)) {
                return false;
            }
            var order = text(item.get(field)).compareTo(value);
            return switch (operator) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /** Of a request to DynamoDB. */
    static KeyCondition of(Map<String, Object> query) {
        var comparisons = new ArrayList<Comparison>();
        var values = SpecimenTables.map(query.get("ExpressionAttributeValues"));
        var found = COMPARISON.matcher((String) query.get("KeyConditionExpression"));
        while (found.find()) {
            var field = SpecimenTables.named(query, found.group(1));
            var between = found.group(2).equals("BETWEEN");
            comparisons.add(new Comparison(field, between ? ">=" : found.group(2), text(values.get(found.group(3)))));
            if (between) {
                comparisons.add(new Comparison(field, "<=", text(values.get(found.group(4)))));
            }
        }
        return new KeyCondition(comparisons);
    }

    boolean holds(Map<String, Object> item) {
        return comparisons.stream().allMatch(one -> one.holds(item));
    }

    /** Keys are texts, or whole numbers of as many digits as those that they are compared with. */
    private static String text(Object value) {
        return (String) SpecimenTables.map(value).values().iterator().next();
    }
}
