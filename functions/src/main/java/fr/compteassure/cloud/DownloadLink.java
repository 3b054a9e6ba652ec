package fr.compteassure.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
     * A link to an object; nothing is asked of S3.
     *
     * @param bucket the bucket that it is in
     * @param key where it is
     * @param fileName the name that it is downloaded under
     * @param type its media type
     */
    public static DownloadLink of(Cloud cloud, String bucket, String key, String fileName, String type) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var object = GetObjectRequest.builder().bucket(bucket).key(key)
                .responseContentDisposition(disposition(fileName))
                .responseContentType(type).build();
        try (var presigner = cloud.clients().s3Presigner()) {
            var signed = presigner.presignGetObject(link -> link.signatureDuration(LIFE).getObjectRequest(object));
            return new DownloadLink(signed.url().toString(), now.plus(LIFE));
        }
    }

    /** A name of other than plain characters is said twice, in the way of RFC 6266: plain, and encoded. */
    private static String disposition(String fileName) {
        var plain = fileName.replaceAll("[^ -~]|[\"\\\\%;]", "_");
        return "attachment; filename=\"" + plain + "\"" + (plain.equals(fileName)
                ? ""
                : "; filename*=UTF-8''" + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20")
                        .replace("*", "%2A"));
    }

    @Override
    public String toString() {
        return "DownloadLink[hidden]";
    }
}
