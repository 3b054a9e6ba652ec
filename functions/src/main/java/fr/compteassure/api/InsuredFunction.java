package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.Session;
import fr.compteassure.session.Sessions;

/**
 * A function that only an insured person with a live session may call. There is no other way for a function to get a
 * {@link Session} than to be one, and nothing is answered before the session is known to live.
 */
public abstract non-sealed class InsuredFunction extends HttpFunction {
    private final Cloud cloud;
    private final Sessions sessions;

    /** @param cloud where the sessions are */
    protected InsuredFunction(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        sessions = new Sessions(cloud);
    }

    /**
     * Does what the request asks.
     *
     * @param caller whose request it is
     * @throws Problem when it is not done
     */
    protected abstract Response handle(Request request, Caller caller);

    @Override
    final Response respond(Request request) {
        var caller = request.bearerToken().map(token -> Caller.of(token, sessions, cloud))
                .orElseThrow(Problem::sessionRequired);
        try {
            checkQuery(request);
            return handle(request, caller);
        } finally {
            caller.settle();
            // Whatever came of it, a dead session is told first.
            caller.session();
        }
    }
}
