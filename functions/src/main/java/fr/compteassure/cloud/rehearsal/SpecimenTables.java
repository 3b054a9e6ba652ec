package fr.compteassure.cloud.rehearsal;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables in which the specimen stands, a person who cannot exist, with an item of each kind: {@code specimen.jsonl}, a
 * setting that names a table and an item a line, and the indexes where it stands and others of its table do not. They are read
 * by key, and never change.
 */
final class SpecimenTables {
    /** What a change sets or adds: the name of a field and that of its value. */
    private static final Pattern SET = Pattern.compile("(?:SET|ADD|,) *(#?\\w+) *=? *(:\\w+)");

    private final Map<String, List<Map<String, Object>>> items = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> indexed = new HashMap<>();

    /** @param environment by which the tables are named */
    SpecimenTables(Map<String, String> environment) {
        try (var lines = SpecimenTables.class.getResourceAsStream("specimen.jsonl")) {
            for (var line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                var one = JSON.std.mapFrom(line);
                var table = environment.get((String) one.get("table"));
                items.computeIfAbsent(table, _ -> new ArrayList<>()).add(map(one.get("item")));
                if (one.get("indexes") instanceof List<?> indexes) {
                    indexes.forEach(index -> indexed.computeIfAbsent(table + " " + index, _ -> new ArrayList<>())
                            .add(map(one.get("item"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What DynamoDB would answer; empty when it is asked nothing. */
    Optional<Map<String, Object>> answer(String operation, Map<String, Object> asked) {
        return switch (operation) {
            case "GetItem" -> Optional.of(item(asked).<Map<String, Object>>map(item -> Map.of("Item", item))
                    .orElse(Map.of()));
            case "BatchGetItem" -> Optional.of(batch(map(asked.get("RequestItems"))));
            case "Query" -> Optional.of(query(asked));
            case "UpdateItem" -> Optional.of(Map.of("Attributes", changed(asked)));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> item(Map<String, Object> asked) {
        return item((String) asked.get("TableName"), map(asked.get("Key")));
    }

    private Optional<Map<String, Object>> item(String table, Map<String, Object> key) {
        return items.getOrDefault(table, List.of()).stream()
                .filter(item -> item.entrySet().containsAll(key.entrySet())).findFirst();
    }

    private Map<String, Object> batch(Map<String, Object> tables) {
        var found = new HashMap<String, Object>();
        tables.forEach((table, asked) -> found.put(table, list(map(asked).get("Keys")).stream()
                .flatMap(key -> item(table, map(key)).stream()).toList()));
        return Map.of("Responses", found, "UnprocessedKeys", Map.of());
    }

    private Map<String, Object> query(Map<String, Object> asked) {
        var condition = KeyCondition.of(asked);
        var all = items.getOrDefault(asked.get("TableName"), List.of());
        var found = indexed.getOrDefault(asked.get("TableName") + " " + asked.get("IndexName"), all).stream()
                .filter(condition::holds).toList();
        return Map.of("Items", found, "Count", found.size(), "ScannedCount", found.size());
    }

    /** The item after a change: its key, what is there, and what is simply set. */
    private Map<String, Object> changed(Map<String, Object> asked) {
        var changed = new LinkedHashMap<>(item(asked).orElse(Map.of()));
        changed.putAll(map(asked.get("Key")));
        var values = map(asked.get("ExpressionAttributeValues"));
        var set = SET.matcher((String) asked.getOrDefault("UpdateExpression", ""));
        while (set.find()) {
            changed.put(named(asked, set.group(1)), values.get(set.group(2)));
        }
        return changed;
    }

    static String named(Map<String, Object> asked, String name) {
        return name.startsWith("#") ? (String) map(asked.get("ExpressionAttributeNames")).get(name) : name;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return json == null ? Map.of() : (Map<String, Object>) json;
    }

    private static List<?> list(Object json) {
        return (List<?>) json;
    }
}
