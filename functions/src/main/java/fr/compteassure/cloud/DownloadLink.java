package fr.compteassure.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * A link that downloads an object. Whoever has it may use it.
 *
 * @param url the link
 * @param expiresAt when S3 begins to refuse it
 */
public record DownloadLink(String url, Instant expiresAt) {
    private static final Duration LIFE = Duration.ofMinutes(5);

    /**
     * A link to an object of the document bucket; nothing is asked of S3.
     *
     * @param key where it is
     * @param fileName the name that it is downloaded under
     * @param type its media type
     */
    public static DownloadLink of(Cloud cloud, String key, String fileName, String type) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var object = GetObjectRequest.builder().bucket(cloud.config().documentBucket()).key(key)
                .responseContentDisposition("attachment; filename=\"" + fileName + "\"")
                .responseContentType(type).build();
        try (var presigner = cloud.clients().s3Presigner()) {
            var signed = presigner.presignGetObject(link -> link.signatureDuration(LIFE).getObjectRequest(object));
            return new DownloadLink(signed.url().toString(), now.plus(LIFE));
        }
    }

    @Override
    public String toString() {
        return "DownloadLink[hidden]";
    }
}
