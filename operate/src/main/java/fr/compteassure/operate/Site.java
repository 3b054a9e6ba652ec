package fr.compteassure.operate;

import fr.compteassure.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The application at its address, as a browser meets it. */
final class Site implements AutoCloseable {
    /** Longer than the gateway waits for a function. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;

    /** @param base where the pages are; with the API's path behind it, it is as good */
    Site(String base) {
        this.base = base.replaceFirst("/+$", "").replaceFirst("/api$", "");
        if (!this.base.matches("https?://[^/]+")) {
            throw new OperationFailure("-Dbase.url=%s is no address such as https://www.example.org".formatted(base));
        }
    }

    /** What was answered. */
    record Reply(String asked, int status, byte[] body) {
        /** The body as a JSON object; nothing when it is none. */
        Map<String, Object> json() {
            try {
                return Json.read(new String(body, StandardCharsets.UTF_8));
            } catch (IOException _) {
                return Map.of();
            }
        }

        String text(String field) {
            return String.valueOf(json().get(field));
        }

        /** The name of the problem, such as {@code account-exists}; empty when it is none. */
        String problem() {
            return json().get("type") instanceof String type ? type.substring(type.lastIndexOf('/') + 1) : "";
        }

        /**
         * The same, if that is the status.
         *
         * @param what was asked for, for the message of the failure
         * @throws OperationFailure of an answer its status, name and request id alone: the rest may be about a person
         */
        Reply expect(int wanted, String what) {
            if (status == wanted) {
                return this;
            }
            var id = json().get("requestId");
            throw new OperationFailure("%s: %s was answered %d %s, not %d%s".formatted(what, asked, status, problem(),
                    wanted, id == null ? "" : "; requestId " + id));
        }
    }

    Reply get(String path, String... headers) {
        return exchange(builder(path, headers));
    }

    Reply post(String path, Map<String, Object> body, String... headers) {
        return post(path, Json.write(body), headers);
    }

    Reply post(String path, String body, String... headers) {
        return exchange(builder(path, headers).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a link of an answer leads to, wherever that is. */
    Reply download(String link) {
        return exchange(HttpRequest.newBuilder(URI.create(link)));
    }

    private HttpRequest.Builder builder(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply exchange(HttpRequest.Builder unsent) {
        var request = unsent.timeout(PATIENCE).build();
        var asked = request.method() + " " + request.uri().getHost() + request.uri().getPath();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(asked, response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(asked + ": " + e, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationFailure("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
