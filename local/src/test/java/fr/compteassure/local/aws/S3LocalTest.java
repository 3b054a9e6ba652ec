package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3LocalTest {
    private static final String KEY = "insured/relevé du mois+1.pdf";

    @TempDir
    private Path folder;

    /** By how much the application's clock went forward since a link was signed. */
    private Duration ahead = Duration.ZERO;
    private final List<ObjectCreated> created = new CopyOnWriteArrayList<>();

    @Test
    void anObjectKeepsItsTypeAndMetadataOverARestart() {
        try (var s3 = start(folder); var client = client(s3, "secret")) {
            client.putObject(put -> put.bucket("documents").key(KEY).contentType("application/pdf")
                    .metadata(Map.of("kind", "certificate")), RequestBody.fromString("content"));
        }
        try (var s3 = start(folder); var client = client(s3, "secret")) {
            var found = client.getObjectAsBytes(get -> get.bucket("documents").key(KEY));
            assertThat(found.asUtf8String()).isEqualTo("content");
            assertThat(found.response().contentType()).isEqualTo("application/pdf");
            assertThat(found.response().metadata()).containsEntry("kind", "certificate");
        }
    }

    @Test
    void aWrongSignatureIsRefused() {
        try (var s3 = start(null); var client = client(s3, "wrong")) {
            assertThatThrownBy(
                    () -> client.putObject(put -> put.bucket("documents").key("a"), RequestBody.fromString("x")))
                    .isInstanceOfSatisfying(S3Exception.class, refusal -> {
                        assertThat(refusal.statusCode()).isEqualTo(403);
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
                    });
        }
        assertThat(created).isEmpty();
    }

    @Test
    void aSignedAddressThatWasMadeToLastLongerIsRefused() throws IOException {
        try (var s3 = start(null); var client = client(s3, "secret")) {
            client.putObject(put -> put.bucket("documents").key(KEY), RequestBody.fromString("content"));
            var longer = presigned(s3, Duration.ofMinutes(5)).toString().replace("X-Amz-Expires=300&",
                    "X-Amz-Expires=900&");
            assertThat(longer).contains("X-Amz-Expires=900&");
            assertThat(status(URI.create(longer).toURL())).isEqualTo(403);
        }
    }

    @Test
    void aSignedAddressExpiresByTheClockOfTheApplication() throws IOException {
        try (var s3 = start(null); var client = client(s3, "secret")) {
            client.putObject(put -> put.bucket("documents").key(KEY), RequestBody.fromString("content"));
            URL signed = presigned(s3, Duration.ofMinutes(5));
            ahead = Duration.ofSeconds(299);
            assertThat(status(signed)).isEqualTo(200);
            ahead = Duration.ofSeconds(300);
            assertThat(status(signed)).isEqualTo(403);
        }
    }

    @Test
    void theListenerIsToldOfPutsCopiesAndCompletedUploads() {
        try (var s3 = start(null); var client = client(s3, "secret")) {
            client.putObject(put -> put.bucket("documents").key(KEY), RequestBody.fromString("content"));
            client.copyObject(copy -> copy.sourceBucket("documents").sourceKey(KEY).destinationBucket("documents")
                    .destinationKey("copy"));
            String upload = client.createMultipartUpload(begin -> begin.bucket("documents").key("parts")).uploadId();
            String part = client
                    .uploadPart(each -> each.bucket("documents").key("parts").uploadId(upload).partNumber(1),
                            RequestBody.fromString("one"))
                    .eTag();
            client.completeMultipartUpload(end -> end.bucket("documents").key("parts").uploadId(upload).multipartUpload(
                    CompletedMultipartUpload.builder().parts(CompletedPart.builder().partNumber(1).eTag(part).build())
                            .build()));
        }
        assertThat(created).extracting(ObjectCreated::key).containsExactly(KEY, "copy", "parts");
        assertThat(created).extracting(ObjectCreated::how).containsExactly("Put", "Copy", "CompleteMultipartUpload");
        assertThat(created).extracting(ObjectCreated::size).containsExactly(7L, 7L, 3L);
        assertThat(created.getFirst().eTag()).isEqualTo("9a0364b9e99bb480dd25e1f0284c8555");
    }

    @Test
    void theEventNamesTheObjectAsS3Does() throws IOException {
        var event = new ObjectCreated("documents", KEY, 7, "abc", "Put", Instant.parse("2026-10-05T10:00:00Z"))
                .toEvent("eu-west-3");
        var record = (Map<?, ?>) ((List<?>) JSON.std.mapFrom(event).get("Records")).getFirst();
        assertThat(record.get("eventName")).isEqualTo("ObjectCreated:Put");
        assertThat(record.get("eventTime")).isEqualTo("2026-10-05T10:00:00Z");
        var s3 = (Map<?, ?>) record.get("s3");
        assertThat(((Map<?, ?>) s3.get("bucket")).get("name")).isEqualTo("documents");
        var object = (Map<?, ?>) s3.get("object");
        assertThat(object.get("key")).isEqualTo("insured/relev%C3%A9+du+mois%2B1.pdf");
        assertThat(object.get("size")).isEqualTo(7);
        assertThat(object.get("sequencer").toString()).matches("[0-9A-F]{18}");
    }

    private S3Local start(Path where) {
        var s3 = new S3Local(where, "local", "secret", (_, length) -> length.compareTo(ahead) <= 0, List.of(),
                created::add);
        s3.createBuckets(List.of("documents"));
        return s3;
    }

    private static S3Client client(S3Local s3, String secret) {
        return S3Client.builder().endpointOverride(s3.endpoint()).forcePathStyle(true).region(Region.EU_WEST_3)
                .credentialsProvider(credentials(secret)).httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    private static StaticCredentialsProvider credentials(String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secret));
    }

    private static URL presigned(S3Local s3, Duration validity) {
        try (var presigner = S3Presigner.builder().endpointOverride(s3.endpoint()).region(Region.EU_WEST_3)
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(credentials("secret")).build()) {
            return presigner.presignGetObject(sign -> sign.signatureDuration(validity)
                    .getObjectRequest(get -> get.bucket("documents").key(KEY))).url();
        }
    }

    private static int status(URL address) throws IOException {
        return ((HttpURLConnection) address.openConnection()).getResponseCode();
    }
}
