package fr.compteassure.local;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client of a runner, as plain as can be. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI base;

    /** @param base where the runner answers */
    public Browser(URI base) {
        this.base = base;
    }

    /** Where a path of the runner is. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    /** What a request is answered. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** What a path holds. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** What a text sent to a path is answered. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(to(path).POST(BodyPublishers.ofString(body)));
    }

    /** The JSON object of an answer. */
    public static Map<String, Object> json(HttpResponse<String> response) {
        return Json.object(response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What is answered to bytes that a well-behaved client would not send. */
    public String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
