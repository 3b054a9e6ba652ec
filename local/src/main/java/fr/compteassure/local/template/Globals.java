package fr.compteassure.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template says once for all its functions, and for its API. */
final class Globals {
    private final Map<String, Object> globals;

    Globals(Map<String, Object> template) {
        globals = Values.map(template.get("Globals"));
    }

    /** The properties of a resource and those of all of its type that it does not ignore. */
    Map<String, Object> mergedInto(String type, Map<String, Object> definition) {
        Map<String, Object> global = new LinkedHashMap<>(of(type));
        global.keySet().removeAll(Values.list(definition.get("IgnoreGlobals")));
        return merged(global, Values.map(definition.get("Properties")));
    }

    private Map<String, Object> of(String type) {
        return switch (type) {
            case Template.FUNCTION -> Values.map(globals.get("Function"));
            case Template.API -> Values.map(globals.get("Api"));
            default -> Map.of();
        };
    }

    /** As SAM does: maps are merged, lists are joined, and of other values the resource's own counts. */
    private static Map<String, Object> merged(Map<String, Object> globals, Map<String, Object> own) {
        Map<String, Object> merged = new LinkedHashMap<>(globals);
        own.forEach((key, value) -> merged.put(key, mergedValue(globals.get(key), value)));
        return merged;
    }

    private static Object mergedValue(Object global, Object own) {
        if (global instanceof Map<?, ?> first && own instanceof Map<?, ?> second
                && !Intrinsics.isFunction(first) && !Intrinsics.isFunction(second)) {
            return merged(Values.map(global), Values.map(own));
        }
        if (global instanceof List<?> first && own instanceof List<?> second) {
            List<Object> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }
        return own;
    }
}
