package fr.compteassure.local.demo;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person of the demonstration who opened an account and has logged in. */
final class DemoUser {
    private static final Pattern TOKEN = Pattern.compile("/validation#token=([A-Za-z0-9_-]+)");

    private final DemoApi api;
    private final String[] session;

    private DemoUser(DemoApi api, String token) {
        this.api = api;
        session = new String[]{"Authorization", "Bearer " + token};
    }

    /** Opens an account, clicks the link of the e-mail, and logs in. */
    static DemoUser opening(DemoApi api, DemoPeople.Person person) throws IOException {
        var email = DemoMembers.email(person);
        api.post("/api/accounts", Map.of("familyName", person.familyName(), "nir", person.nir(),
                "birthDate", person.birthDate().toString(), "postalCode", person.postalCode(), "termsAccepted", true,
                "password", DemoMembers.PASSWORD, "contact", Map.of("email", email,
                        "preferences", Map.of("email", true, "sms", false, "phone", false))));
        var mails = "/_local/mails?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        var link = api.await("the e-mail that validates an account", () -> token(api.get(mails)));
        api.post("/api/accounts/validation", Map.of("token", link));
        var session = api.post("/api/sessions", Map.of("nir", person.nir(), "password", DemoMembers.PASSWORD));
        return new DemoUser(api, (String) session.get("token"));
    }

    private static Optional<String> token(Map<String, Object> mails) {
        return DemoPeople.<Map<String, Object>>list(mails, "items").stream()
                .flatMap(mail -> TOKEN.matcher((String) mail.get("text")).results()).map(match -> match.group(1))
                .findFirst();
    }

    /** Submits a request and gives back its id. */
    String submit(String route, Map<String, Object> form) throws IOException {
        return (String) api.post("/api/requests/" + route, form, session).get("requestId");
    }

    /** Adds a picture to a request, and waits until it is looked at: nobody decides before that. */
    void attach(String request, String piece, String fileName) throws IOException {
        var file = DemoPicture.ofPage();
        api.upload(api.post(path(request) + "/attachments", Map.of("piece", piece, "fileName", fileName, "contentType",
                DemoPicture.CONTENT_TYPE, "size", file.length), session), file);
        api.await("the look at a piece", () -> accepted(api.get(path(request), session), piece));
    }

    private static Optional<String> accepted(Map<String, Object> request, String piece) {
        return DemoPeople.<Map<String, Object>>list(request, "attachments").stream()
                .filter(attachment -> attachment.get("piece").equals(piece))
                .map(attachment -> (String) attachment.get("status")).filter("ACCEPTED"::equals).findFirst();
    }

    /** Gives a request up. */
    void withdraw(String request) throws IOException {
        api.post(path(request) + "/withdrawal", Map.of(), session);
    }

    /** Begins a thread with a message, and gives back its id. */
    String write(String subject, String title, String body) throws IOException {
        return (String) api.post("/api/messages", Map.of("subject", subject, "title", title, "body", body),
                session).get("threadId");
    }

    /** Writes in a thread. */
    void reply(String thread, String body) throws IOException {
        api.post("/api/messages/" + thread + "/replies", Map.of("body", body), session);
    }

    /** Reads a thread. */
    void read(String thread) throws IOException {
        api.get("/api/messages/" + thread, session);
    }

    /** Books a slot. */
    void book(String slotId, String subject) throws IOException {
        api.post("/api/appointments", Map.of("slotId", slotId, "subject", subject), session);
    }

    private static String path(String request) {
        return "/api/requests/" + request;
    }
}
