package fr.compteassure.local.demo;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The application as a front-end sees it: requests over HTTP, each of which must succeed. */
final class DemoApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI runner;

    /** @param runner where it is, with a slash at the end */
    DemoApi(URI runner) {
        this.runner = runner;
    }

    /** What is looked for until it is there. */
    @FunctionalInterface
    interface Search<T> {
        Optional<T> look() throws IOException;
    }

    Map<String, Object> get(String path, String... headers) throws IOException {
        return Json.object(exchange(with(to(path), headers)));
    }

    Map<String, Object> post(String path, Map<String, Object> body, String... headers) throws IOException {
        return Json.object(exchange(with(to(path), headers).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))));
    }

    /** Sends a file to where an announcement of it says, as that says. */
    void upload(Map<String, Object> announced, byte[] file) throws IOException {
        var request = HttpRequest.newBuilder(URI.create((String) announced.get("uploadUrl")));
        DemoPeople.object(announced, "uploadHeaders").forEach((name, value) -> request.header(name, (String) value));
        exchange(request.method((String) announced.get("uploadMethod"), BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(runner.resolve(path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private byte[] exchange(HttpRequest.Builder unsent) throws IOException {
        var request = unsent.timeout(PATIENCE).build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IOException(
                        request.method() + " " + request.uri().getPath() + " was answered " + named(response));
            }
            return response.body();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Of a problem its name only: what else it says may be about a person. */
    private static String named(HttpResponse<byte[]> response) {
        try {
            return response.statusCode() + " " + Json.object(response.body()).get("type");
        } catch (IllegalArgumentException _) {
            return String.valueOf(response.statusCode());
        }
    }

    /**
     * Waits for what comes of itself.
     *
     * @param what it is, for the message of the failure
     */
    <T> T await(String what, Search<T> search) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                var found = search.look();
                if (found.isPresent()) {
                    return found.get();
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException(what + " did not come");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return (IOException) new InterruptedIOException("the runner was stopped").initCause(cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
