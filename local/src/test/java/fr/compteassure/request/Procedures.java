package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** Gives a request up. */
    public static Reply withdraw(AccountUser user, String requestId) {
        return user.post("/requests/" + requestId + "/withdrawal", map());
    }
}
