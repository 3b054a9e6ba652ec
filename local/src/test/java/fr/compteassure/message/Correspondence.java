package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.request.Procedures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people and advisors write to each other, as tests drive them. */
final class Correspondence {
    private Correspondence() {}

    /** A header with a new idempotency key. */
    static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    /** What begins a thread; a test may change it. */
    static Map<String, Object> message(String body) {
        return map("subject", "REIMBURSEMENT", "title", "Remboursement du 12 octobre", "body", body);
    }

    /** Begins a thread. */
    static Reply send(AccountUser person, String body) {
        return person.post("/messages", message(body), key());
    }

    /** Begins a thread, and gives its id. */
    static String thread(AccountUser person, String body) {
        return send(person, body).text("threadId");
    }

    /** Writes in a thread. */
    static Reply reply(AccountUser person, String threadId, String body) {
        return person.post("/messages/" + threadId + "/replies", map("body", body), key());
    }

    /** Reads a thread. */
    static Reply read(AccountUser person, String threadId) {
        return person.get("/messages/" + threadId);
    }

    /** Answers as an advisor. */
    static Reply answer(AdvisorUser advisor, String threadId, String body) {
        return advisor.send("POST", "/advisor/messages/" + threadId + "/replies", map("body", body), key());
    }

    /** Reads a thread as an advisor. */
    static Reply look(AdvisorUser advisor, String threadId) {
        return advisor.send("GET", "/advisor/messages/" + threadId, null);
    }

    /** The ids of the threads that await the fund. */
    static List<String> inbox(AdvisorUser advisor) {
        return ids(advisor.send("GET", "/advisor/messages?limit=100", null));
    }

    /** The ids of the threads that the fund answered. */
    static List<String> answered(AdvisorUser advisor) {
        return ids(advisor.send("GET", "/advisor/messages?limit=100&answered=true", null));
    }

    /** The ids of the threads of a list. */
    static List<String> ids(Reply list) {
        return items(list).stream().map(item -> (String) item.get("threadId")).toList();
    }

    /** The items of a list. */
    static List<Map<?, ?>> items(Reply list) {
        return ((List<?>) list.json().get("items")).stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    /** The messages of a thread. */
    static List<Map<?, ?>> messages(Reply thread) {
        return ((List<?>) thread.json().get("messages")).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    /** The texts of a thread. */
    static List<String> bodies(Reply thread) {
        return messages(thread).stream().map(one -> (String) one.get("body")).toList();
    }

    /** Announces a file of a size. */
    static Reply announce(AccountUser person, String contentType, int size) {
        return person.post("/messages/attachments",
                map("fileName", "facture d’août.jpg", "contentType", contentType, "size", size), key());
    }

    /** Uploads a file, waits until it is looked at, and gives its id. */
    static String upload(AccountUser person, byte[] file) {
        var announced = announce(person, "image/jpeg", file.length);
        Procedures.upload(person, announced, file);
        return announced.text("attachmentId");
    }

    /** The same person after the clock was moved so far. */
    static AccountUser later(AccountUser person, Duration duration) {
        person.application().advance(duration);
        return person.elsewhere();
    }

    /** An advisor of the fund of tests, with a token of now. */
    static AdvisorUser advisor(Application application) {
        return AdvisorUser.of(application);
    }
}
