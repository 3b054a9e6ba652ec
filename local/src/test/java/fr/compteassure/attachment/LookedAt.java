package fr.compteassure.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** An attachment whose file is looked at by hand, in a bucket that starts no function. */
final class LookedAt {
    static final byte[] GOOD = Uploads.jpeg(10);
    static final byte[] OTHER = Uploads.jpeg(20);
    static final byte[] BAD = "not an image".getBytes(StandardCharsets.US_ASCII);
    private static final String BUCKET = "looked-at-by-hand";

    final Cloud cloud;
    final Owned owned = new Owned();
    final AttachmentCheck check;
    final AttachmentKey key;

    LookedAt(Application application) {
        var environment = new HashMap<>(application.runner().environment("CheckAttachment"));
        environment.put("ATTACHMENT_BUCKET", BUCKET);
        cloud = new Cloud(environment, application.runner().clock());
        try {
            cloud.clients().s3().createBucket(request -> request.bucket(BUCKET));
        } catch (BucketAlreadyOwnedByYouException _) {
            // By an earlier one.
        }
        check = new AttachmentCheck(cloud, List.of(owned));
        key = owned.announced(cloud, Uploads.announced(GOOD));
    }

    void upload(byte[] content) {
        cloud.clients().s3().putObject(request -> request.bucket(BUCKET).key(key.upload())
                .contentType("image/jpeg"), RequestBody.fromBytes(content));
    }

    Attachment attachment() {
        return owned.get(key).orElseThrow();
    }

    List<String> files() {
        return Uploads.files(cloud, key);
    }

    byte[] copy() {
        return cloud.clients().s3().getObjectAsBytes(request -> request.bucket(BUCKET).key(key.checked()))
                .asByteArray();
    }

    void assertAccepted() {
        assertThat(attachment().status()).isEqualTo(AttachmentStatus.ACCEPTED);
        assertThat(files()).containsExactly(key.checked());
        assertThat(attachment().size()).isEqualTo(copy().length);
    }

    void assertRefused() {
        assertThat(attachment().status()).isEqualTo(AttachmentStatus.REFUSED);
        assertThat(files()).isEmpty();
    }
}
