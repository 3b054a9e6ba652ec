package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DownloadLink;
import software.amazon.awssdk.core.sync.RequestBody;

/** The files of documents, in their bucket. */
final class DocumentFiles {
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
    DownloadLink link(IssuedDocument document) {
        return DownloadLink.of(cloud, bucket(), document.key().text(), document.fileName(), TYPE);
    }

    private String bucket() {
        return cloud.config().documentBucket();
    }
}
