package fr.compteassure.local.http;

import fr.compteassure.local.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An HTTP response.
 *
 * @param status 200 to 599
 * @param headers by name
 * @param body empty for none
 */
public record Response(int status, Map<String, List<String>> headers, byte[] body) {
    /** A body of a content type. */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", List.of(contentType)), body);
    }

    /** A value as JSON. */
    public static Response json(int status, Object value) {
        return of(status, "application/json", Json.bytes(value));
    }

    /** A problem, RFC 9457. */
    public static Response problem(int status, String name, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + name);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        return of(status, "application/problem+json", Json.bytes(problem));
    }

    /** The way to another page. */
    public static Response redirect(int status, String location) {
        return new Response(status, Map.of("Location", List.of(location)), new byte[0]);
    }

    /** The same with one more header. */
    public Response with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new Response(status, more, body);
    }
}
