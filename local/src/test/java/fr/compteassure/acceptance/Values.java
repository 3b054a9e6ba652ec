package fr.compteassure.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects for tests. */
public final class Values {
    private Values() {}

    /** A map that may be changed and may hold null. */
    public static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
