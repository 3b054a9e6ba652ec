package fr.compteassure.emulators;

import fr.compteassure.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In what order an index gives items: by its key, and those that have the same in none, as AWS says of global secondary
 * indexes (<a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Using global secondary
 * indexes</a>: key values need not be unique).
 */
final class IndexOrder {
    /** The attributes of the key, by table and index. */
    private final Map<String, List<String>> keys = new HashMap<>();

    IndexOrder(Template template) {
        template.resources("AWS::DynamoDB::Table").forEach(table -> list(table.properties(), "GlobalSecondaryIndexes")
                .forEach(index -> keys.put(table.name() + "/" + index.get("IndexName"),
                        list(index, "KeySchema").stream().map(key -> key.get("AttributeName").toString()).toList())));
    }

    /** What an index gave, those of the same key in one order. */
    List<Object> settled(HttpCall call, List<?> items) {
        var key = keys.getOrDefault(index(call), List.of());
        if (key.isEmpty()) {
            return List.copyOf(items);
        }
        var settled = new ArrayList<Object>();
        for (int from = 0, to; from < items.size(); from = to) {
            to = from + 1;
            while (to < items.size() && keyOf(items.get(to), key).equals(keyOf(items.get(from), key))) {
                to++;
            }
            items.subList(from, to).stream().sorted(Comparator.comparing(Object::toString)).forEach(settled::add);
        }
        return settled;
    }

    private static List<String> keyOf(Object item, List<String> key) {
        return key.stream().map(name -> String.valueOf(((Map<?, ?>) item).get(name))).toList();
    }

    private static String index(HttpCall call) {
        var asked = Said.json(new String(call.body(), StandardCharsets.UTF_8));
        return asked.get("TableName") + "/" + asked.get("IndexName");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> owner, String name) {
        return (List<Map<String, Object>>) owner.getOrDefault(name, List.of());
    }
}
