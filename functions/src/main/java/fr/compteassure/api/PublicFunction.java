package fr.compteassure.api;

/** A function that anyone may call. */
public abstract non-sealed class PublicFunction extends HttpFunction {

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
