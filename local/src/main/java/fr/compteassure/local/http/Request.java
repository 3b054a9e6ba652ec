package fr.compteassure.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP request as it came.
 *
 * @param method in capitals
 * @param path still percent-encoded
 * @param query still percent-encoded; empty when there is none
 * @param headers by name, which is looked up whatever its case
 * @param body to be read once
 * @param sourceIp where it comes from
 * @param protocol such as {@code HTTP/1.1}
 */
public record Request(String method, String path, String query, Map<String, List<String>> headers, InputStream body,
        String sourceIp, String protocol) {

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%\\p{XDigit}{2})*+");

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    /** Whether its address is percent-encoded as it should be. */
    public boolean isEncoded() {
        return ENCODED.matcher(path).matches() && ENCODED.matcher(query).matches();
    }

    /** Whether its path is another or lies below it. */
    public boolean isUnder(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** The parameters of the query, decoded, each with all its values. */
    public Map<String, List<String>> parameters() {
        return parameters(query);
    }

    /** Whether a browser sent an HTML form, and awaits a page; curl calls by that type whatever it is given as data. */
    public boolean isForm() {
        return header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")
                && header("Accept").orElse("").contains("text/html");
    }

    /** The parameters of a query or of a form's body. */
    public static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return Collections.unmodifiableMap(parameters);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * The whole body, or empty when it is larger than allowed; then what follows is read and thrown away, so that the
     * client is there to hear why.
     */
    public Optional<byte[]> bodyUpTo(int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length <= limit) {
            return Optional.of(bytes);
        }
        body.transferTo(OutputStream.nullOutputStream());
        return Optional.empty();
    }
}
