package fr.compteassure.local.aws;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of each object once it is there: S3Proxy has no events of its own. */
final class ObservedBlobStore extends ForwardingBlobStore {
    /** S3Proxy notes an upload in parts under such a key until it is completed. */
    private static final String INTERNAL = ".s3proxy-";

    private final Consumer<ObjectCreated> listener;

    ObservedBlobStore(BlobStore store, Consumer<ObjectCreated> listener) {
        super(store);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        tell(request.bucket(), request.key(), "Put");
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = super.copyBlob(request);
        tell(request.destinationBucket(), request.destinationKey(), "Copy");
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(MultipartUpload upload,
            CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        tell(upload.containerName(), upload.blobName(), "CompleteMultipartUpload");
        return response;
    }

    private void tell(String bucket, String key, String how) {
        if (key.startsWith(INTERNAL)) {
            return;
        }
        HeadObjectResponse object = blobMetadata(bucket, key);
        String eTag = object.eTag() == null ? "" : object.eTag().replace("\"", "");
        listener.accept(new ObjectCreated(bucket, key, object.contentLength(), eTag, how, Instant.now()));
    }
}
