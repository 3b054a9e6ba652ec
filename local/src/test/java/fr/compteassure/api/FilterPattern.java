package fr.compteassure.api;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a metric filter of CloudWatch matches, of the syntax for JSON as much as the template uses. */
final class FilterPattern {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\$[\\w.]+|\"[^\"]*\"|&&|\\|\\||!=|[={}()])");

    private final Matcher tokens;
    private final Map<String, Object> line;
    private String next;

    private FilterPattern(String pattern, Map<String, Object> line) {
        tokens = TOKEN.matcher(pattern);
        this.line = line;
        advance();
    }

    /** Whether it matches a line of the log that is a JSON object. */
    static boolean matches(String pattern, Map<String, Object> line) {
        var reading = new FilterPattern(pattern, line);
        reading.take("{");
        var matched = reading.either();
        reading.take("}");
        return matched;
    }

    private String advance() {
        var taken = next;
        next = tokens.find() ? tokens.group(1) : "";
        return taken;
    }

    private void take(String expected) {
        var taken = advance();
        if (!expected.equals(taken)) {
            throw new IllegalArgumentException("not " + expected + ": " + taken);
        }
    }

    private boolean either() {
        var matched = both();
        while (next.equals("||")) {
            advance();
            matched |= both();
        }
        return matched;
    }

    private boolean both() {
        var matched = one();
        while (next.equals("&&")) {
            advance();
            matched &= one();
        }
        return matched;
    }

    private boolean one() {
        if (next.equals("(")) {
            advance();
            var matched = either();
            take(")");
            return matched;
        }
        var value = value(advance());
        var equal = advance().equals("=");
        var glob = advance();
        var same = value != null && value.matches(Pattern.quote(glob.substring(1, glob.length() - 1))
                .replace("*", "\\E.*\\Q"));
        return value != null && equal == same;
    }

    private String value(String selector) {
        Object value = line;
        for (var name : selector.substring(2).split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value instanceof String text ? text : null;
    }
}
