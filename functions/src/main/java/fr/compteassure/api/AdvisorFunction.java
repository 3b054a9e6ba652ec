package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;

/**
 * A function that only an advisor of a fund may call, with a token of the fund's own identity provider. There is no other
 * way for a function to get an {@link Advisor} than to be one, and nothing is answered before the token is found good.
 *
 * <p>Which files the advisor may see is for the function to ask: those of people of the same fund, {@link Advisor#serves}.
 */
public abstract non-sealed class AdvisorFunction extends HttpFunction {
    private final AdvisorTokens tokens;

    /** @param cloud where the settings are; nothing is asked of the identity provider before the first token */
    protected AdvisorFunction(Cloud cloud) {
        super(cloud);
        tokens = new AdvisorTokens(cloud);
    }

    /**
     * Does what the request asks.
     *
     * @param advisor whose request it is
     * @throws Problem when it is not done
     */
    protected abstract Response handle(Request request, Advisor advisor);

    @Override
    final Response respond(Request request) {
        var advisor = tokens.advisor(request.bearerToken().orElseThrow(() -> Problem.advisorRequired("no token")));
        checkQuery(request);
        return handle(request, advisor);
    }
}
