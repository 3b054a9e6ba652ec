package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.Session;
import fr.compteassure.session.Sessions;
import java.util.Comparator;
import java.util.Map;

/** {@code GET /account/sessions}: the sessions of the person that live. */
public final class ListSessions extends InsuredFunction {
    private final Sessions sessions;

    /** For Lambda. */
    public ListSessions() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListSessions(Cloud cloud) {
        super(cloud);
        sessions = new Sessions(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var live = caller.beside(sessions::of);
        var current = caller.session().id();
        return Response.ok(Json.object("items", live.stream()
                .sorted(Comparator.comparing(Session::startedAt).thenComparing(Session::id).reversed())
                .map(session -> item(session, current)).toList()));
    }

    private static Map<String, Object> item(Session session, String current) {
        return Json.object("sessionId", session.id(), "startedAt", session.startedAt().toString(),
                "lastUsedAt", session.lastUsedAt().toString(), "device", session.device(),
                "current", session.id().equals(current));
    }
}
