package fr.compteassure.bench.load;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Requests that come before the load: each must succeed. */
public final class SetUpApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    /** @param base where the application answers */
    public SetUpApi(URI base) {
        this.base = base;
    }

    /** Whether something answers 200. */
    boolean answers(String path) {
        try {
            return client.send(to(path).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            throw new IllegalStateException("nothing answers at " + base + "; is the application started?", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a GET, a JSON object. */
    public Map<String, Object> get(String path, String... headers) {
        return JsonText.object(exchange(headers.length == 0 ? to(path) : to(path).headers(headers)));
    }

    /** Sends a JSON value, or lines of them as they are. */
    public Map<String, Object> post(String path, Object body, String... headers) {
        var text = body instanceof String lines ? lines : JsonText.of(body);
        var request = to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text));
        return JsonText.object(exchange(headers.length == 0 ? request : request.headers(headers)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private String exchange(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.request().method() + " " + response.uri().getPath()
                        + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** JSON of which nothing can fail. */
    static final class JsonText {
        private JsonText() {}

        static String of(Object value) {
            try {
                return JSON.std.asString(value);
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        }

        static Map<String, Object> object(String text) {
            try {
                return JSON.std.mapFrom(text);
            } catch (IOException e) {
                throw new IllegalStateException("no JSON object: " + text, e);
            }
        }
    }
}
