package fr.compteassure.journey;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where the e-mails can be read that a deployed application sends. */
@FunctionalInterface
interface SentMails {
    /** What LocalStack keeps them under. */
    String OF_LOCALSTACK = "/_aws/ses";

    /** Those to an address, the last first. */
    List<SentMail> to(String address);

    /**
     * Those that an address answers: LocalStack's {@code /_aws/ses}, or anything that answers a question such as
     * {@code ?to=jean@example.org} like the runner's {@code /_local/mails}.
     */
    static SentMails at(URI mails) {
        return mails.getPath().endsWith(OF_LOCALSTACK)
                ? address -> LocalStackMails.to(address, list(get(mails), "messages"))
                : address -> list(get(URI.create(mails + "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))),
                        "items").stream()
                        .map(mail -> new SentMail((String) mail.get("subject"), (String) mail.get("text")))
                        .toList();
    }

    private static Map<String, Object> get(URI uri) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the e-mails cannot be read: " + answer);
            }
            return JSON.std.mapFrom(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the e-mails cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> answer, String field) {
        return (List<Map<String, Object>>) answer.get(field);
    }
}
