package fr.compteassure.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of JSONata as the state machine of imports speaks: literals, variables and their fields, {@code & + > = and},
 * alternatives, lists of one, {@code $exists}. What it does not know, it refuses.
 */
final class Expressions {
    private static final Pattern TOKEN = Pattern
            .compile("\\s*('[^']*'|[0-9]+|\\$?[A-Za-z]+(\\.[A-Za-z]+)*|[&+>=?:(){}\\[\\]])");

    private final Map<String, Object> variables;
    private final List<String> tokens;
    private int next;

    private Expressions(String text, Map<String, Object> variables) {
        this.variables = variables;
        tokens = TOKEN.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!TOKEN.matcher(text).replaceAll("").isBlank()) {
            throw new IllegalArgumentException("not known here: " + text);
        }
    }

    /**
     * A value of a definition, with what stands between <code>{%</code> and <code>%}</code> worked out.
     *
     * @param variables by their names, {@code states} among them
     */
    static Object resolved(Object value, Map<String, Object> variables) {
        return switch (value) {
            case String text when text.startsWith("{%") ->
                new Expressions(text.substring(2, text.length() - 2), variables).whole();
            case Map<?, ?> map -> {
                var resolved = new java.util.LinkedHashMap<String, Object>();
                map.forEach((name, each) -> resolved.put(name.toString(), resolved(each, variables)));
                yield resolved;
            }
            case List<?> list -> list.stream().map(each -> resolved(each, variables)).toList();
            case null, default -> value;
        };
    }

    private Object whole() {
        var value = alternative();
        if (next < tokens.size()) {
            throw new IllegalArgumentException("not known here: " + tokens.subList(next, tokens.size()));
        }
        return value;
    }

    private boolean takes(String token) {
        var is = next < tokens.size() && tokens.get(next).equals(token);
        next += is ? 1 : 0;
        return is;
    }

    private void demand(String token) {
        if (!takes(token)) {
            throw new IllegalArgumentException(token + " is missing in " + tokens);
        }
    }

    private Object alternative() {
        var condition = both();
        if (!takes("?")) {
            return condition;
        }
        var yes = alternative();
        demand(":");
        var no = alternative();
        return Boolean.TRUE.equals(condition) ? yes : no;
    }

    private Object both() {
        var value = comparison();
        while (takes("and")) {
            value = Boolean.TRUE.equals(comparison()) & Boolean.TRUE.equals(value);
        }
        return value;
    }

    private Object comparison() {
        var value = sum();
        if (takes(">")) {
            return number(value) > number(sum());
        }
        return takes("=") ? (Object) Objects.equals(value, sum()) : value;
    }

    private Object sum() {
        var value = operand();
        while (true) {
            if (takes("&")) {
                value = String.valueOf(value) + operand();
            } else if (takes("+")) {
                value = number(value) + number(operand());
            } else {
                return value;
            }
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private Object operand() {
        var token = tokens.get(next++);
        return switch (token) {
            case "(" -> closed(alternative(), ")");
            case "[" -> closed(listed(alternative()), "]");
            case "{" -> closed(Map.of(), "}");
            case "$exists" -> {
                demand("(");
                yield closed(alternative() != null, ")");
            }
            case String text when text.startsWith("'") -> text.substring(1, text.length() - 1);
            case String name when name.startsWith("$") -> field(name);
            default -> Long.valueOf(token);
        };
    }

    private Object closed(Object value, String end) {
        demand(end);
        return value;
    }

    private static List<?> listed(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    /** A field of a list is the list of the fields of its members; of one member, that member's. */
    private Object field(String path) {
        Object value = variables;
        for (var name : Matcher.quoteReplacement(path).replace("\\$", "").replace("$", "").split("\\.")) {
            value = value instanceof List<?> list
                    ? of(list.stream().map(each -> ((Map<?, ?>) each).get(name)).filter(Objects::nonNull).toList())
                    : value == null ? null : ((Map<?, ?>) value).get(name);
        }
        return value;
    }

    private static Object of(List<?> values) {
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.getFirst();
            default -> values;
        };
    }
}
