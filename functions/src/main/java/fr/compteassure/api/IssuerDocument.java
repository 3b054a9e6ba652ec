package fr.compteassure.api;

import fr.compteassure.cloud.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A document that the identity provider publishes: had in seconds, and of a size to be expected, or not at all. */
final class IssuerDocument {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_READ = Duration.ofSeconds(2);
    /** Many reads may each be quick enough. */
    private static final Duration ALL_IN_ALL = Duration.ofSeconds(3);
    private static final int MAX_BYTES = 256 * 1024;

    private IssuerDocument() {}

    /** @throws IOException when it cannot be had, or is too slow, too large or elsewhere */
    static String read(URI uri, Network network) throws IOException {
        var deadline = System.nanoTime() + ALL_IN_ALL.toNanos();
        if (!(network.published(uri) instanceof HttpURLConnection connection)) {
            throw new IOException("no address of the web");
        }
        connection.setConnectTimeout((int) TO_CONNECT.toMillis());
        connection.setReadTimeout((int) TO_READ.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/json");
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + connection.getResponseCode());
            }
            return text(connection.getInputStream(), deadline);
        } finally {
            connection.disconnect();
        }
    }

    private static String text(InputStream body, long deadline) throws IOException {
        var text = new ByteArrayOutputStream();
        var buffer = new byte[8 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            text.write(buffer, 0, read);
            if (text.size() > MAX_BYTES) {
                throw new IOException("too large");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("too slow");
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
