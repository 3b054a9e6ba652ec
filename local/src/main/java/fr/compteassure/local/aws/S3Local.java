package fr.compteassure.local.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * S3 in this process, on the loopback address and a free port, which checks signatures and, by the application's clock,
 * their expiry. Buckets are addressed by path. Objects are plain files; their types and metadata are extended attributes
 * of these files. Encryption by KMS, tags, life cycles and versions are not there: asking for one is answered 501.
 */
public final class S3Local implements AutoCloseable {
    private final S3Proxy proxy;
    private final BlobStore store;

    /**
     * Starts.
     *
     * @param folder where buckets are kept, made when it is missing; null for memory
     * @param accessKey the only key that is known
     * @param secretKey what requests must be signed with
     * @param over whether a while is over, by the application's clock, that began at an instant of the system's
     * @param cors which pages may use which buckets
     * @param listener told of each object once it is there, in the thread that answers the client: should be quick
     * @throws LocalFailure when the folder cannot be used
     */
    public S3Local(Path folder, String accessKey, String secretKey, BiPredicate<Instant, Duration> over,
            List<CorsRule> cors, Consumer<ObjectCreated> listener) {
        store = folder == null ? new TransientNio2BlobStore() : inFolder(folder);
        proxy = S3Proxy.builder().blobStore(new ObservedBlobStore(store, listener))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .endpoint(URI.create("http://127.0.0.1:0")).ignoreUnknownHeaders(true).stopTimeout(0).build();
        try {
            Server server = server(proxy);
            server.setHandler(new CrossOrigin(new LinkExpiry(server.getHandler(), over), cors));
            proxy.start();
        } catch (Exception cause) {
            throw new LocalFailure("S3 cannot listen: " + cause.getMessage(), cause);
        }
    }

    /** S3Proxy has no door for a handler before its own. */
    private static Server server(S3Proxy proxy) throws ReflectiveOperationException {
        var field = S3Proxy.class.getDeclaredField("server");
        field.setAccessible(true);
        return (Server) field.get(proxy);
    }

    /**
     * Where S3 answers.
     *
     * @return an address that only this machine reaches
     */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /**
     * Makes the buckets that are not there yet.
     *
     * @param names the names
     */
    public void createBuckets(Collection<String> names) {
        names.stream().filter(name -> !store.containerExists(name)).forEach(store::createContainer);
    }

    /** Stops answering; what was put in a folder stays there. */
    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception cause) {
            throw new LocalFailure("S3 cannot be stopped", cause);
        }
        store.close();
    }

    private static BlobStore inFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".probe", "");
            try {
                Files.setAttribute(probe, "user:probe", ByteBuffer.allocate(1));
            } finally {
                Files.delete(probe);
            }
        } catch (UnsupportedOperationException | IOException cause) {
            throw new LocalFailure("The folder %s cannot keep files with extended attributes (%s): choose another"
                    .formatted(folder, cause.getMessage()), cause);
        }
        return new FilesystemNio2BlobStore(folder.toString());
    }
}
