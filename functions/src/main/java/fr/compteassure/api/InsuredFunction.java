package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;

/**
 * A function that only an insured person with a live session may call. There is no other way for a function to get a
 * {@link Session} than to be one.
 */
public abstract non-sealed class InsuredFunction extends HttpFunction {
    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;

    /** @param cloud where the sessions are */
    protected InsuredFunction(Cloud cloud) {
        sessions = new Sessions(cloud);
    }

    /**
     * Does what the request asks.
     *
     * @param session whose request it is
     * @throws Problem when it is not done
     */
    protected abstract Response handle(Request request, Session session);

    @Override
    final Response respond(Request request) {
        var session = request.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .flatMap(sessions::prolong)
                .orElseThrow(Problem::sessionRequired);
        return handle(request, session);
    }
}
