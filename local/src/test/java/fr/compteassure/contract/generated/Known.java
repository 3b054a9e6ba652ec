package fr.compteassure.contract.generated;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Values by the names of their fields: what the application answered, and who its people are. A request that takes a
 * {@code documentId} may so be given one, and a {@code cursor} what was answered as {@code nextCursor}.
 */
final class Known {
    private static final int KEPT = 30;

    private final Map<String, SequencedSet<Object>> values = new LinkedHashMap<>();
    private final Map<String, String> cursors = new LinkedHashMap<>();

    /** Takes what an operation answered. */
    void learn(Operation operation, Map<String, Object> answer) {
        learn("", answer);
        if (answer.get("nextCursor") instanceof String cursor) {
            cursors.put(operation.id(), cursor);
        }
    }

    /** Takes every text, number and flag of a JSON value; of a name, only the last ones are kept. */
    void learn(String name, Object value) {
        switch (value) {
            case Map<?, ?> object -> object.forEach((field, inner) -> learn((String) field, inner));
            case List<?> list -> list.forEach(item -> learn(name, item));
            case null -> {
            }
            default -> keep(name, value);
        }
    }

    private void keep(String name, Object value) {
        var kept = values.computeIfAbsent(name, _ -> new LinkedHashSet<>());
        kept.remove(value);
        kept.addLast(value);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    /** What may stand under this name, if it is one: what stood under it, or under one that ends so, such as nextCursor for cursor. */
    List<Object> of(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        var ending = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().endsWith(ending))
                .flatMap(entry -> entry.getValue().stream()).toList();
    }

    /** The last cursor of each list but this one. */
    List<String> cursorsOfOthers(Operation operation) {
        return cursors.entrySet().stream().filter(entry -> !entry.getKey().equals(operation.id()))
                .map(Map.Entry::getValue).toList();
    }
}
