package fr.compteassure.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.attachment.AttachmentCheck.End;
import fr.compteassure.local.aws.Moto;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** The look at an upload over another maker's emulator: that a copy that is there is not put again must not hold for one alone. */
class UploadElsewhereTest {

    @Test
    void theFirstFileInOrderCountsThereToo() throws Exception {
        try (var moto = Moto.startFor(UploadElsewhereTest.class)) {
            var cloud = moto.cloud(InstantSource.system());
            var owned = new Owned();
            var check = new AttachmentCheck(cloud, List.of(owned));
            var key = owned.announced(cloud, Uploads.announced(Uploads.jpeg(10)));
            assertThat(check.look(key)).isEqualTo(End.GONE);

            for (var content : List.of(Uploads.jpeg(10), Uploads.jpeg(200))) {
                cloud.clients().s3().putObject(request -> request.bucket(cloud.config().attachmentBucket())
                        .key(key.upload()).contentType("image/jpeg"), RequestBody.fromBytes(content));
                assertThat(check.look(key)).isEqualTo(End.ACCEPTED);
            }

            assertThat(owned.get(key).orElseThrow().size()).isLessThan(1000);
            assertThat(new AttachmentFiles(cloud).kept(key).orElseThrow().size())
                    .isEqualTo(owned.get(key).orElseThrow().size());
        }
    }
}
