package fr.compteassure.cloud.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;

/**
 * The identity provider of a rehearsal. Its key signed the one token that stands in the sample events of advisors' functions
 * and was thrown away; nobody but a rehearsal takes it for an issuer.
 */
final class SpecimenIssuer {
    /** Its name, under which nothing can ever be found (RFC 2606, section 2). */
    static final String NAME = "https://advisors.invalid";
    /** For whom its token is. */
    static final String AUDIENCE = "specimen";

    private static final String DISCOVERY = "{\"issuer\":\"" + NAME + "\",\"jwks_uri\":\"" + NAME + "/keys\"}";

    private SpecimenIssuer() {}

    /** What it publishes at an address. */
    static URLConnection open(URI address) throws IOException {
        var text = address.getPath().equals("/keys") ? keys() : DISCOVERY;
        return new HttpURLConnection(address.toURL()) {
            @Override
            public int getResponseCode() {
                return HTTP_OK;
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void connect() {
                // What it publishes is here.
            }

            @Override
            public void disconnect() {
                // Nothing is open.
            }

            @Override
            public boolean usingProxy() {
                return false;
            }
        };
    }

    private static String keys() throws IOException {
        try (var keys = SpecimenIssuer.class.getResourceAsStream("issuer-keys.json")) {
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
