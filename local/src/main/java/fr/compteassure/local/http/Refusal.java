package fr.compteassure.local.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** What the server answers, in place of an endpoint, to what it cannot take for a request. */
final class Refusal implements Request.Handler {
    @Override
    public boolean handle(Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        HttpFront.send(problem(response.getStatus()), response, callback);
        return true;
    }

    static Response problem(int status) {
        return status < 500
                ? Response.problem(status, "malformed-request", "Demande illisible",
                        "La demande n’a pas pu être lue.")
                : Response.problem(status, "unexpected", "Erreur imprévue", null);
    }
}
