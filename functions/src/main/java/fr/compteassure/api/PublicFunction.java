package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;

/** A function that anyone may call. */
public abstract non-sealed class PublicFunction extends HttpFunction {

    /** @param cloud where the settings are */
    protected PublicFunction(Cloud cloud) {
        super(cloud);
    }

    /**
     * Does what the request asks.
     *
     * @throws Problem when it is not done
     */
    protected abstract Response handle(Request request);

    @Override
    final Response respond(Request request) {
        checkQuery(request);
        return handle(request);
    }
}
