package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The {@code FilterCriteria} of an event source: a record passes when one pattern fits. In a pattern a list holds the values
 * allowed (equality, {@code null}, {@code {"exists": …}} and {@code {"prefix": …}}), a map goes deeper.
 */
public final class RecordFilter {
    /** Lets everything pass. */
    public static final RecordFilter ALL = new RecordFilter(List.of());

    private final List<Map<String, Object>> patterns;

    private RecordFilter(List<Map<String, Object>> patterns) {
        this.patterns = patterns;
    }

    static RecordFilter of(Declaration criteria) {
        return new RecordFilter(criteria.children("Filters").stream().map(RecordFilter::pattern).toList());
    }

    boolean passes(Map<String, Object> event) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, event));
    }

    private static Map<String, Object> pattern(Declaration filter) {
        try {
            Map<String, Object> pattern = JSON.std.mapFrom(filter.text("Pattern"));
            check(filter.path(), pattern);
            return pattern;
        } catch (IOException cause) {
            throw new LocalFailure(filter.path() + "/Pattern is not JSON: " + filter.text("Pattern"), cause);
        }
    }

    private static void check(String path, Map<?, ?> pattern) {
        pattern.forEach((name, wanted) -> {
            if (wanted instanceof Map<?, ?> deeper) {
                check(path, deeper);
            } else if (!(wanted instanceof List<?> allowed) || !allowed.stream().allMatch(RecordFilter::known)) {
                throw new LocalFailure(
                        "%s/Pattern asks of %s what the local runner does not know".formatted(path, name));
            }
        });
    }

    private static boolean known(Object rule) {
        return !(rule instanceof List<?>)
                && (!(rule instanceof Map<?, ?> map) || map.containsKey("exists") || map.containsKey("prefix"));
    }

    private static boolean fits(Map<?, ?> pattern, Map<?, ?> value) {
        return pattern.entrySet().stream().allMatch(entry -> {
            Object found = value.get(entry.getKey());
            if (entry.getValue() instanceof Map<?, ?> deeper) {
                return fits(deeper, found instanceof Map<?, ?> map ? map : Map.of());
            }
            boolean present = value.containsKey(entry.getKey());
            return ((List<?>) entry.getValue()).stream().anyMatch(rule -> allows(rule, present, found));
        });
    }

    private static boolean allows(Object rule, boolean present, Object found) {
        if (!(rule instanceof Map<?, ?> map)) {
            return present && Objects.equals(Objects.toString(rule), Objects.toString(found));
        }
        if (map.containsKey("exists")) {
            return Boolean.valueOf(present).equals(map.get("exists"));
        }
        return found instanceof String text && text.startsWith(Objects.toString(map.get("prefix")));
    }
}
