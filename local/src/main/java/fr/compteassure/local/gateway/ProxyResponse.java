package fr.compteassure.local.gateway;

import fr.compteassure.local.http.Response;
import fr.compteassure.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What API Gateway makes of a function's answer (REST API, Lambda proxy integration). */
final class ProxyResponse {
    private static final Set<String> KNOWN = Set.of("statusCode", "headers", "multiValueHeaders", "body",
            "isBase64Encoded");
    /** They are the gateway's own; a function's come out under another name. */
    private static final Set<String> REMAPPED = Set.of("authorization", "connection", "content-length", "content-md5",
            "date", "host", "server", "www-authenticate");
    private static final Set<String> DROPPED = Set.of("transfer-encoding", "keep-alive", "upgrade", "trailer");

    private ProxyResponse() {}

    /**
     * Reads a function's answer.
     *
     * @param acceptsBytes whether the client accepts a binary type first; if not, a base64 body stays what it is
     * @throws IllegalArgumentException when it is malformed, for which API Gateway answers 502
     */
    static Response of(byte[] payload, boolean acceptsBytes) {
        Map<String, Object> response = Json.object(payload);
        require(KNOWN.containsAll(response.keySet()), "an unknown key");
        int status = response.get("statusCode") instanceof Object code ? Integer.parseInt(code.toString()) : 0;
        require(status >= 200 && status <= 599, "statusCode");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        map(response.get("headers")).forEach((name, value) -> add(headers, name, List.of(scalar(value))));
        map(response.get("multiValueHeaders")).forEach((name, values) -> add(headers, name, texts(values)));
        headers.putIfAbsent("Content-Type", List.of("application/json"));
        Object encoded = response.get("isBase64Encoded");
        require(encoded == null || encoded instanceof Boolean, "isBase64Encoded");
        return new Response(status, headers, body(response.get("body"), Boolean.TRUE.equals(encoded) && acceptsBytes));
    }

    private static byte[] body(Object body, boolean decode) {
        if (body == null) {
            return new byte[0];
        }
        require(body instanceof String, "body");
        return decode
                ? Base64.getDecoder().decode((String) body)
                : ((String) body).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Map<String, List<String>> headers, Object name, List<String> values) {
        String lower = name.toString().toLowerCase(Locale.ROOT);
        require(lower.matches("[!#$%&'*+.^_`|~0-9a-z-]+"), "the name of a header");
        if (REMAPPED.contains(lower)) {
            headers.put("x-amzn-Remapped-" + name, values);
        } else if (!DROPPED.contains(lower)) {
            headers.put(name.toString(), values);
        }
    }

    private static Map<?, ?> map(Object value) {
        require(value == null || value instanceof Map, "headers");
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static List<String> texts(Object values) {
        require(values instanceof List, "multiValueHeaders");
        return ((List<?>) values).stream().map(ProxyResponse::scalar).toList();
    }

    private static String scalar(Object value) {
        require(value instanceof String || value instanceof Number || value instanceof Boolean, "a header");
        String text = value.toString();
        require(text.chars().noneMatch(c -> c < ' ' && c != '\t'), "a header");
        return text;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("malformed: " + what);
        }
    }
}
