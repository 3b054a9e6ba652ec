package fr.compteassure.emulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was answered.
 *
 * @param headers their names in small letters
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final String END_OF_HEADERS = "\r\n\r\n";

    /** @param bytes all that came until the connection ended */
    static HttpAnswer of(byte[] bytes) throws IOException {
        var all = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = all.indexOf(END_OF_HEADERS);
        if (end < 0) {
            throw new IOException("no answer of HTTP: " + all);
        }
        var lines = all.substring(0, end).lines().toList();
        var headers = new LinkedHashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new HttpAnswer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers,
                Arrays.copyOfRange(bytes, end + END_OF_HEADERS.length(), bytes.length));
    }

    boolean isGood() {
        return status < 300;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Gives it to a client. */
    void sendTo(HttpExchange exchange) throws IOException {
        var tellsLength = exchange.getRequestMethod().equals("HEAD");
        headers.forEach((name, value) -> {
            if (!HttpCall.OF_THE_CONNECTION.contains(name) || tellsLength && name.equals("content-length")) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange; var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
