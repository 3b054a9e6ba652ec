package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** People with accounts who submit requests, as the tests of every procedure drive them. */
public final class Procedures {
    private Procedures() {}

    /**
     * A new person with an account.
     *
     * @param file what differs in the fund's file from that of the other people of tests
     */
    public static AccountUser user(Application application, Map<String, Object> file) {
        var person = Person.next();
        var record = new HashMap<>(person.record());
        record.putAll(file);
        application.imports(Api.json(record));
        return AccountUser.of(application, person);
    }

    /** Submits a request. */
    public static Reply submit(AccountUser user, String route, Map<String, Object> form) {
        return user.post("/requests/" + route, form);
    }

    /** A header with a new idempotency key. */
    public static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    /** What a refusal or a receipt tells in one word: the rule that forbids it, or the status. */
    public static String outcome(Reply reply) {
        return switch (reply.status()) {
            case 201 -> reply.text("status");
            case 422 -> reply.text("rule");
            case 400 -> "wrong " + fields(reply);
            default -> reply.text("type").replace("/problems/", "");
        };
    }

    /** The names of the fields that a reply finds wrong. */
    public static List<String> fields(Reply reply) {
        return ((List<?>) reply.json().get("errors")).stream().map(error -> (String) ((Map<?, ?>) error).get("field"))
                .toList();
    }

    /** The codes of the warnings of a receipt. */
    public static List<String> warnings(Reply reply) {
        return reply.json().get("warnings") instanceof List<?> list
                ? list.stream().map(warning -> (String) ((Map<?, ?>) warning).get("code")).toList()
                : List.of();
    }

    /** A request as its person sees it. */
    public static Reply see(AccountUser user, String requestId) {
        return user.get("/requests/" + requestId);
    }

    /** The statuses of a request's history, with who took each step. */
    public static List<String> history(Reply request) {
        return ((List<?>) request.json().get("history")).stream().map(step -> (Map<?, ?>) step)
                .map(step -> step.get("status") + " by " + step.get("by")).toList();
    }

    /** Announces a piece of a request. */
    public static Reply announce(AccountUser user, String requestId, String piece, String contentType, int size) {
        return user.post("/requests/" + requestId + "/attachments",
                map("piece", piece, "fileName", "photo d’identité.jpg", "contentType", contentType, "size", size),
                key());
    }

    /** Uploads a file by its link, and waits until it is looked at; gives back the status of the upload. */
    public static int upload(AccountUser user, Reply announced, byte[] file) {
        var headers = ((Map<?, ?>) announced.json().get("uploadHeaders")).entrySet().stream()
                .flatMap(header -> Stream.of((String) header.getKey(), (String) header.getValue()))
                .toArray(String[]::new);
        try (var client = HttpClient.newHttpClient()) {
            var status = client.send(HttpRequest.newBuilder(URI.create(announced.text("uploadUrl"))).headers(headers)
                    .method(announced.text("uploadMethod"), BodyPublishers.ofByteArray(file)).build(),
                    BodyHandlers.discarding()).statusCode();
            user.application().settle();
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Adds a file to a request, and waits until it is looked at. */
    public static void attach(AccountUser user, String requestId, String piece, byte[] file) {
        upload(user, announce(user, requestId, piece, "image/jpeg", file.length), file);
    }

    /** A picture, of ten points each way. */
    public static byte[] picture() {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Gives a request up. */
    public static Reply withdraw(AccountUser user, String requestId) {
        return user.post("/requests/" + requestId + "/withdrawal", map());
    }
}
