package fr.compteassure.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a function answers.
 *
 * @param status the HTTP status
 * @param headers beside those that every response has
 * @param body what is written as JSON (maps, lists, texts, numbers, booleans), or null for no body
 * @param alarm what operations are to hear of, without personal data; null for nothing
 */
public record Response(int status, Map<String, String> headers, Object body, String alarm) {
    /** One of which operations need not hear. */
    public Response(int status, Map<String, String> headers, Object body) {
        this(status, headers, body, null);
    }

    /** 200 with a body. */
    public static Response ok(Object body) {
        return new Response(200, Map.of(), body);
    }

    /** 201 with a body. */
    public static Response created(Object body) {
        return new Response(201, Map.of(), body);
    }

    /** 202: it will be done; nothing more is told. */
    public static Response accepted() {
        return new Response(202, Map.of(), null);
    }

    /** 204. */
    public static Response noContent() {
        return new Response(204, Map.of(), null);
    }

    /** The same response, which a browser saves as a file of this name, of ASCII characters. */
    public Response asFile(String name) {
        return with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The same response, which anyone may keep for that long; without this, none is ever kept. */
    public Response cacheFor(Duration duration) {
        return with("Cache-Control", "public, max-age=" + duration.toSeconds());
    }

    /**
     * The same response, of which operations hear: the log tells this at ERROR level.
     *
     * @param what without personal data
     */
    public Response alarming(String what) {
        return new Response(status, headers, body, what);
    }

    private Response with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, alarm);
    }
}
