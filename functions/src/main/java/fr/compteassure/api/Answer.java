package fr.compteassure.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a function answers.
 *
 * @param status the HTTP status
 * @param headers beside those that every answer has
 * @param body what is written as JSON (maps, lists, texts, numbers, booleans), or null for no body
 */
public record Answer(int status, Map<String, String> headers, Object body) {

    /** 200 with a body. */
    public static Answer ok(Object body) {
        return new Answer(200, Map.of(), body);
    }

    /** 201 with a body. */
    public static Answer created(Object body) {
        return new Answer(201, Map.of(), body);
    }

    /** 202: it will be done; nothing more is told. */
    public static Answer accepted() {
        return new Answer(202, Map.of(), null);
    }

    /** 204. */
    public static Answer noContent() {
        return new Answer(204, Map.of(), null);
    }

    /** The same answer, which anyone may keep for that long; without this, none is ever kept. */
    public Answer keptFor(Duration duration) {
        var more = new LinkedHashMap<>(headers);
        more.put("Cache-Control", "public, max-age=" + duration.toSeconds());
        return new Answer(status, more, body);
    }

    /**
     * A JSON object whose fields keep their order; a field whose value is null is left out.
     *
     * @param namesAndValues a name, its value, a name, its value…
     */
    public static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }
}
