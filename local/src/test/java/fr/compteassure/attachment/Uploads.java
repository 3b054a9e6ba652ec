package fr.compteassure.attachment;

import fr.compteassure.cloud.Cloud;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import javax.imageio.ImageIO;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files that tests upload. */
final class Uploads {
    private Uploads() {}

    /** A black image of so many points each way. */
    static byte[] jpeg(int side) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static NewFile announced(byte[] content) {
        return new NewFile("Photo d’identité.jpg", FileKind.JPEG, content.length);
    }

    /** What follows the link of a browser's page, with headers by pairs. */
    static HttpResponse<byte[]> send(String method, String url, byte[] content, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method,
                content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<byte[]> put(UploadLink link, byte[] content) {
        return send(link.method(), link.url(), content, "Content-Type", link.headers().get("Content-Type"));
    }

    /** The keys of what lies in the bucket for an attachment. */
    static List<String> files(Cloud cloud, AttachmentKey key) {
        return cloud.clients().s3().listObjectsV2(request -> request.bucket(cloud.config().attachmentBucket()))
                .contents().stream().map(S3Object::key).filter(each -> each.endsWith(key.attachmentId())).toList();
    }
}
