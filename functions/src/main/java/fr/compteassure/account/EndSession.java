package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code DELETE /account/sessions/{sessionId}}: ends a session, on another device too, at once. */
public final class EndSession extends InsuredFunction {
    private final SessionEnding ending;

    /** For Lambda. */
    public EndSession() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public EndSession(Cloud cloud) {
        super(cloud);
        ending = new SessionEnding(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        if (!ending.end(caller, request.pathParameter("sessionId"))) {
            throw Problem
                    .notFound(
                            "Cette session n’existe pas, ou a déjà pris fin\u202F: vous n’avez rien d’autre à faire.");
        }
        return Response.noContent();
    }
}
