package fr.compteassure.attachment;

import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * A link that uploads one file of one type and one size, both of which are signed: S3 refuses any other. Whoever has the
 * link may use it, as often as they like while it lasts; only the first file that is looked at counts.
 *
 * @param url the link
 * @param method the HTTP method that it is for
 * @param headers the headers that must be sent, of those that a browser's {@code fetch} may set: not
 *     {@code Content-Length}, which it sets by itself, from what it sends
 * @param expiresAt when S3 begins to refuse it
 */
public record UploadLink(String url, String method, Map<String, String> headers, Instant expiresAt) {
    /**
     * Long enough for 5 MiB over a line of 50 kbit/s, so also for the slowest telephone. A front-end asks for a link once the
     * file is chosen, so nobody thinks it over meanwhile.
     */
    private static final Duration LIFE = Duration.ofMinutes(15);

    /** A link for a file; nothing is asked of S3. */
    static UploadLink of(Cloud cloud, AttachmentKey key, NewFile file) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var type = file.kind().mediaType();
        var object = PutObjectRequest.builder().bucket(cloud.config().attachmentBucket()).key(key.upload())
                .contentType(type).contentLength(file.size()).build();
        try (var presigner = cloud.clients().s3Presigner()) {
            var signed = presigner.presignPutObject(link -> link.signatureDuration(LIFE).putObjectRequest(object));
            return new UploadLink(signed.url().toString(), "PUT", Map.of("Content-Type", type), now.plus(LIFE));
        }
    }

    @Override
    public String toString() {
        return "UploadLink[hidden]";
    }
}
