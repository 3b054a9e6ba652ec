package fr.compteassure.bench.coldstart.people;

import java.util.List;
import java.util.Map;

/** Somebody who has an account and a session: what they do before anything is measured. */
final class Member {
    private final Api api;
    private final String email;
    private final String token;

    private Member(Api api, String email, String token) {
        this.api = api;
        this.email = email;
        this.token = token;
    }

    /** Opens an account, validates it and logs in. */
    static Member opening(Api api, Map<String, Object> application) {
        var email = Newcomer.email(application);
        api.send("POST", "/accounts", application, null);
        api.send("POST", "/accounts/validation", Map.of("token", api.linkToken(email)), null);
        return loggingIn(api, email, application.get("nir"), application.get("password"));
    }

    /** Logs in to an account that is there. */
    static Member loggingIn(Api api, String email, Object nir, Object password) {
        var session = api.send("POST", "/sessions", Map.of("nir", nir, "password", password), null);
        return new Member(api, email, (String) session.get("token"));
    }

    /** The token of the session. */
    String token() {
        return token;
    }

    String email() {
        return email;
    }

    Map<String, Object> get(String path) {
        return api.send("GET", path, null, token);
    }

    Map<String, Object> post(String path, Object body, String... headers) {
        return api.send("POST", path, body, token, headers);
    }

    /** A code that confirms what is done in the session. */
    String code() {
        post("/account/step-up", null);
        return api.code(email);
    }

    /** The id of the last request of a type that is where a status says. */
    String request(String type, String status) {
        return (String) Api.items(get("/requests")).stream()
                .filter(request -> request.get("type").equals(type) && request.get("status").equals(status))
                .findFirst().orElseThrow(() -> new IllegalStateException("no " + type + " is " + status))
                .get("requestId");
    }

    /** What the first of a list has in a field. */
    Object first(String path, String field) {
        List<Map<String, Object>> items = Api.items(get(path));
        return items.getFirst().get(field);
    }
}
