package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.attachment.AttachmentKey;
import fr.compteassure.attachment.NewFile;
import fr.compteassure.attachment.UploadLink;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;

/** The announcing of a file that is a piece of a request: what is uploaded by its link is looked at, and then belongs to it. */
final class PieceAdding {
    private final Cloud cloud;
    private final RequestStore store;
    private final IdempotencyStore requests;
    private final AttachmentFiles files;

    PieceAdding(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        requests = new IdempotencyStore(cloud);
        files = new AttachmentFiles(cloud);
        cloud.willHash();
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** It is announced, now or by an earlier request of the same key. */
    record Added(String attachmentId, UploadLink link) implements Outcome {}

    /**
     * The piece is none of the request's.
     *
     * @param names those that are
     */
    record NoSuchPiece(List<String> names) implements Outcome {}

    /** The request has as many files as it may have. */
    record Full() implements Outcome {}

    /** The request is over. */
    record Closed() implements Outcome {}

    /** The person has none of this id. */
    record Unknown() implements Outcome {}

    private record Read(Optional<SubmittedRequest> request, Optional<String> earlier) {}

    Outcome add(String id, String piece, NewFile file, Caller caller, Optional<IdempotencyKey> key) {
        if (!RequestIds.isId(id)) {
            return new Unknown();
        }
        while (true) {
            var read = caller.beside(insured -> read(insured, id, key));
            var own = read.request().filter(request -> !request.isOfOtherParent());
            if (own.isEmpty()) {
                return new Unknown();
            }
            var request = own.get();
            if (read.earlier().isPresent()) {
                return added(request, read.earlier().get(), file);
            }
            var refusal = refusal(request, piece);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var attachment = Attachment.announced(cloud.randomId(), piece, file,
                    cloud.clock().instant());
            var result = caller.transaction().once(key, attachment.id())
                    .with(store.changing(request.with(attachment, cloud.clock().instant()))).commit();
            switch (result) {
                case Transaction.Done _ -> {
                    return added(request, attachment.id(), file);
                }
                case Transaction.Repeated(var earlier) -> {
                    return added(request, earlier, file);
                }
                case Transaction.Refused _ -> {
                    // It was changed meanwhile: then look again.
                }
            }
        }
    }

    private Read read(InsuredId insured, String id, Optional<IdempotencyKey> key) {
        var request = store.lookup(insured, id);
        var earlier = requests.earlier(key);
        var read = cloud.read(request, earlier);
        return new Read(read.of(request), read.of(earlier));
    }

    private Optional<Outcome> refusal(SubmittedRequest request, String piece) {
        var names = request.pieces().stream().map(Piece::name).toList();
        if (!names.contains(piece)) {
            return Optional.of(new NoSuchPiece(names));
        }
        if (!request.status().isOpen()) {
            return Optional.of(new Closed());
        }
        return request.files().areFull(cloud.clock().instant()) ? Optional.of(new Full()) : Optional.empty();
    }

    private Added added(SubmittedRequest request, String attachmentId, NewFile file) {
        return new Added(attachmentId, files.uploadLink(key(request.id(), attachmentId), file));
    }

    /** Where the file of a piece lies. */
    static AttachmentKey key(String requestId, String attachmentId) {
        return new AttachmentKey(RequestPieces.OWNER, requestId, attachmentId);
    }
}
