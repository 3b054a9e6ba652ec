package fr.compteassure.bench.coldstart.people;

import fr.compteassure.local.EmulatedAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The application over HTTP, before anything is measured: every request must succeed. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalRunner runner;
    private final EmulatedAws aws;

    Api(LocalRunner runner, EmulatedAws aws) {
        this.runner = runner;
        this.aws = aws;
    }

    /**
     * Sends a request.
     *
     * @param body null for none
     * @param token whose request it is, null for nobody's
     * @param headers names and values
     */
    Map<String, Object> send(String method, String path, Object body, String token, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body));
        var request = HttpRequest.newBuilder(runner.uri().resolve("/api" + path)).timeout(PATIENCE)
                .header("Content-Type", "application/json").method(method, publisher);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = exchange(headers.length == 0 ? request.build() : request.headers(headers).build(), 300);
        return answer.length == 0 ? Map.of() : Json.object(answer);
    }

    /** What lies at an address that was answered, such as a document. */
    byte[] download(String address) {
        return exchange(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(), 300);
    }

    /** Sends a request that is refused. */
    void refused(String path, Object body) {
        exchange(HttpRequest.newBuilder(runner.uri().resolve("/api" + path)).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(Json.bytes(body))).build(),
                500);
    }

    private byte[] exchange(HttpRequest request, int below) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= below) {
                throw new IllegalStateException(request.method() + " " + request.uri().getPath() + " was answered "
                        + response.statusCode() + " " + new String(response.body()));
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> list) {
        return (List<Map<String, Object>>) list.get("items");
    }

    /** The token of an advisor of a fund. */
    String advisor(String cpam) {
        return runner.issuer().token(cpam, "Inès Caron");
    }

    /** The token of the link in the last e-mail to somebody that has one. */
    String linkToken(String email) {
        return inMail(email, TOKEN);
    }

    /** The code in the last e-mail to somebody that has one. */
    String code(String email) {
        return inMail(email, CODE);
    }

    private String inMail(String email, Pattern what) {
        aws.awaitIdle(PATIENCE);
        return runner.mails().sent(email).stream().flatMap(mail -> what.matcher(mail.text()).results())
                .map(found -> found.group(found.groupCount())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no such e-mail came to " + email));
    }
}
