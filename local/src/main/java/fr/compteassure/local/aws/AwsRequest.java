package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request to a service of AWS: an action and its parameters, in whichever protocol. */
record AwsRequest(String path, Map<String, String> headers, byte[] body) {

    static AwsRequest of(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT),
                values.getFirst()));
        return new AwsRequest(exchange.getRequestURI().getPath(), headers, exchange.getRequestBody().readAllBytes());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Such as {@code AmazonSQS}, in the JSON protocols. */
    String service() {
        return header("x-amz-target").map(target -> target.substring(0, target.lastIndexOf('.'))).orElse("");
    }

    /** Such as {@code SendMessage}, in the JSON protocols. */
    String action() {
        return header("x-amz-target").map(target -> target.substring(target.lastIndexOf('.') + 1)).orElse("");
    }

    /** Whether it speaks the query protocol; Java's own client gives the type of a form to any body without a type. */
    boolean isForm() {
        return path.equals("/") && header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
    }

    Map<String, Object> json() {
        try {
            return JSON.std.mapFrom(body);
        } catch (IOException _) {
            throw new AwsError(400, "SerializationException", "The body is not a JSON object");
        }
    }

    Map<String, String> form() {
        var form = new HashMap<String, String>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
