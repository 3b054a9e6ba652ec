package fr.compteassure.acceptance;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A front-end's view of the application: requests over HTTP, each held against the contract. */
public final class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final List<Consumer<Reply>> listeners = new CopyOnWriteArrayList<>();

    /** @param base where the application is, such as {@code http://localhost:8080/}; it may be below a path */
    public Api(URI base) {
        this.base = base.toString().replaceFirst("/$", "");
    }

    /** Tells each answer from now on. */
    public void listen(Consumer<Reply> listener) {
        listeners.add(listener);
    }

    /** POST of a JSON body under {@code /api}. */
    public Reply post(String path, Object body, String... headers) {
        return send("POST", "/api" + path, json(body), headers);
    }

    /** POST of any text under {@code /api}. */
    public Reply postText(String path, String body, String... headers) {
        return send("POST", "/api" + path, body, headers);
    }

    /** GET under {@code /api}. */
    public Reply get(String path, String... headers) {
        return send("GET", "/api" + path, null, headers);
    }

    /** DELETE under {@code /api}. */
    public Reply delete(String path, String... headers) {
        return send("DELETE", "/api" + path, null, headers);
    }

    /** Any request to the origin. */
    public Reply send(String method, String path, String body, String... headers) {
        var builder = HttpRequest.newBuilder(at(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            builder.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return exchange(builder.build(), body);
    }

    /** A POST of bytes to the origin. */
    public Reply sendBytes(String path, byte[] body) {
        return exchange(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)).build(), null);
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private Reply exchange(HttpRequest request, String body) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Contract.check(request, request.uri().getPath().substring(URI.create(base).getPath().length()), body,
                    response);
            var reply = new Reply(response.statusCode(), response);
            listeners.forEach(listener -> listener.accept(reply));
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header of a session. */
    public static String[] session(String token) {
        return new String[]{"Authorization", "Bearer " + token};
    }

    /** A value as JSON; a text is JSON already. */
    public static String json(Object value) {
        try {
            return value instanceof Map<?, ?> || value instanceof List<?>
                    ? JSON.std.asString(value)
                    : String.valueOf(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
