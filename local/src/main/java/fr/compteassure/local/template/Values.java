package fr.compteassure.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read from YAML, taken for what it should be. */
final class Values {
    private Values() {}

    /** Empty for null. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** Empty for null. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    /** The entries of a map, their values as texts. */
    static Map<String, String> texts(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(value).forEach((key, each) -> texts.put(key, each.toString()));
        return texts;
    }

    /** A number, also when it is written as a text, as parameters are. */
    static int number(Object value) {
        return value instanceof Number number ? number.intValue() : Integer.parseInt(value.toString());
    }
}
