package fr.compteassure.local.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An advisor of the demonstration, with a token of the runner's. */
final class DemoAdvisor {
    private final DemoApi api;
    private final String[] token;

    private DemoAdvisor(DemoApi api, String token) {
        this.api = api;
        this.token = new String[]{"Authorization", "Bearer " + token};
    }

    /** @param cpam the code of the fund */
    static DemoAdvisor of(DemoApi api, String cpam, String name) throws IOException {
        var answer = api.post("/_local/advisor-token", Map.of("cpam", cpam, "name", name));
        return new DemoAdvisor(api, (String) answer.get("token"));
    }

    /** Publishes times at which the fund can be met. */
    void publish(Map<String, Object> timetable) throws IOException {
        api.post("/api/advisor/slots", timetable, token);
    }

    void take(String request) throws IOException {
        api.post(path(request) + "/reviews", Map.of(), token);
    }

    void accept(String request) throws IOException {
        decide(request, Map.of("decision", "ACCEPTED"));
    }

    void reject(String request, String reason) throws IOException {
        decide(request, Map.of("decision", "REJECTED", "reason", reason));
    }

    void ask(String request, String piece, String reason) throws IOException {
        decide(request, Map.of("decision", "INFORMATION_NEEDED", "reason", reason, "missing", List.of(piece)));
    }

    /** Reads a thread, and answers. */
    void answer(String thread, String body) throws IOException {
        var path = "/api/advisor/messages/" + thread;
        api.get(path, token);
        api.post(path + "/replies", Map.of("body", body), token);
    }

    /** Looks at a request, and decides on what was seen. */
    private void decide(String request, Map<String, Object> decision) throws IOException {
        var whole = new HashMap<>(decision);
        whole.put("seen", api.get(path(request), token).get("seen"));
        api.post(path(request) + "/decisions", whole, token);
    }

    private static String path(String request) {
        return "/api/advisor/requests/" + request;
    }
}
