package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** The files of documents, in their bucket. */
final class DocumentFiles {
    private static final Duration LINK_LIFE = Duration.ofMinutes(5);
    private static final String TYPE = "application/pdf";

    private final Cloud cloud;

    DocumentFiles(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Keeps the file of a document. */
    void put(IssuedDocument document, byte[] file) {
        cloud.clients().s3().putObject(request -> request.bucket(bucket()).key(document.key().text()).contentType(TYPE),
                RequestBody.fromBytes(file));
    }

    /** Deletes a file, if it is there. */
    void delete(FileKey key) {
        cloud.clients().s3().deleteObject(request -> request.bucket(bucket()).key(key.text()));
    }

    /** A link that downloads the file under its name; nothing is asked of S3. */
    DocumentLink link(IssuedDocument document) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var object = GetObjectRequest.builder().bucket(bucket()).key(document.key().text())
                .responseContentDisposition("attachment; filename=\"" + document.fileName() + "\"")
                .responseContentType(TYPE).build();
        try (var presigner = cloud.clients().s3Presigner()) {
            var signed = presigner.presignGetObject(link -> link.signatureDuration(LINK_LIFE).getObjectRequest(object));
            return new DocumentLink(signed.url().toString(), now.plus(LINK_LIFE));
        }
    }

    private String bucket() {
        return cloud.config().documentBucket();
    }
}
