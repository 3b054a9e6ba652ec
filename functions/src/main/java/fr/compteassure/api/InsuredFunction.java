package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.Session;
import fr.compteassure.session.Sessions;

/**
 * A function that only an insured person with a live session may call. There is no other way for a function to get a
 * {@link Session} than to be one, and nothing is answered before the session is known to live.
 */
public abstract non-sealed class InsuredFunction extends HttpFunction {
    private static final String SCHEME = "Bearer ";

    private final Cloud cloud;
    private final Sessions sessions;

    /** @param cloud where the sessions are */
    protected InsuredFunction(Cloud cloud) {
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
        var caller = request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> Caller.of(header.substring(SCHEME.length()).strip(), sessions, cloud))
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
