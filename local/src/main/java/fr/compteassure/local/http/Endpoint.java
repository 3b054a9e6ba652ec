package fr.compteassure.local.http;

import java.io.IOException;

/** What answers requests. */
@FunctionalInterface
public interface Endpoint {
    /** @throws IOException when the request cannot be read */
    Response answer(Request request) throws IOException;
}
