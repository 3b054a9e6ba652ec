package fr.compteassure.attachment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DownloadLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The files of attachments, in their bucket: under one prefix as they were uploaded, under another their clean copies. */
public final class AttachmentFiles {
    private static final int PRECONDITION_FAILED = 412;

    private final Cloud cloud;

    /** @param cloud where they are */
    public AttachmentFiles(Cloud cloud) {
        this.cloud = cloud;
    }

    /** A link that uploads the file of an attachment; nothing is asked of S3. */
    public UploadLink uploadLink(AttachmentKey key, NewFile file) {
        return UploadLink.of(cloud, key, file);
    }

    /**
     * A link that downloads the clean copy of an attachment that was accepted, for five minutes: saved, not shown, as the type
     * that was found in it, under its name with the ending of that type. Nothing is asked of S3.
     *
     * @throws IllegalArgumentException when the attachment was not accepted
     */
    public DownloadLink link(AttachmentKey key, Attachment attachment) {
        var kind = FileKind.of(attachment.contentType());
        if (attachment.status() != AttachmentStatus.ACCEPTED || kind.isEmpty()) {
            throw new IllegalArgumentException("there is no clean copy of " + attachment);
        }
        return DownloadLink.of(cloud, bucket(), key.checked(), FileName.ending(attachment.fileName(), kind.get()),
                kind.get().mediaType());
    }

    /** Deletes all there is of the file of an attachment that nothing refers to any more. */
    public void delete(AttachmentKey key) {
        delete(key.checked());
        delete(key.upload());
    }

    /**
     * An upload.
     *
     * @param mediaType as which it was announced
     * @param bytes what it is, or of one over the greatest size only so much that one sees it
     */
    record Upload(String mediaType, byte[] bytes) {}

    /** What was uploaded for an attachment, if it is there. */
    Optional<Upload> upload(AttachmentKey key) {
        try (var object = cloud.clients().s3()
                .getObject(request -> request.bucket(bucket()).key(key.upload()))) {
            var bytes = object.readNBytes(NewFile.MAX_SIZE + 1);
            if (bytes.length > NewFile.MAX_SIZE) {
                object.abort();
            }
            return Optional.of(new Upload(object.response().contentType(), bytes));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the clean copy of an attachment, unless one is there already: false then. It fails, by S3's answer 409, while
     * another run is putting one; the next try finds that.
     */
    boolean keep(AttachmentKey key, Finding.Clean copy) {
        try {
            cloud.clients().s3().putObject(request -> request.bucket(bucket()).key(key.checked())
                    .contentType(copy.kind().mediaType()).ifNoneMatch("*"), RequestBody.fromBytes(copy.bytes()));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        }
    }

    /** What the clean copy of an attachment is, if there is one. */
    Optional<CheckOutcome.Accepted> kept(AttachmentKey key) {
        try (var object = cloud.clients().s3()
                .getObject(request -> request.bucket(bucket()).key(key.checked()))) {
            object.abort();
            var kind = FileKind.of(object.response().contentType()).orElseThrow();
            return Optional.of(new CheckOutcome.Accepted(kind, object.response().contentLength()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was uploaded for an attachment, if it is there. */
    void deleteUpload(AttachmentKey key) {
        delete(key.upload());
    }

    private void delete(String key) {
        cloud.clients().s3().deleteObject(request -> request.bucket(bucket()).key(key));
    }

    private String bucket() {
        return cloud.config().attachmentBucket();
    }
}
