package fr.compteassure.request;

import fr.compteassure.attachment.AttachmentOwner;
import fr.compteassure.attachment.AttachmentStatus;
import fr.compteassure.attachment.CheckOutcome;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;

/** The pieces of requests, once their files were looked at. Of one that is refused the person is told. */
public final class RequestPieces implements AttachmentOwner {
    static final String OWNER = "requests";

    private final Cloud cloud;
    private final RequestIds ids;
    private final Transition transition;

    /** @param cloud where the requests are */
    public RequestPieces(Cloud cloud) {
        this.cloud = cloud;
        ids = new RequestIds(cloud);
        transition = new Transition(cloud);
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public boolean checked(String ownerId, String attachmentId, CheckOutcome outcome) {
        while (true) {
            var known = ids.insured(ownerId).map(insured -> transition.lookup(insured, ownerId))
                    .flatMap(lookup -> cloud.read(lookup).of(lookup));
            var now = cloud.clock().instant();
            var attachment = known.flatMap(one -> one.request().files().get(attachmentId, now));
            if (attachment.isEmpty()) {
                return false;
            }
            if (attachment.get().status() != AttachmentStatus.PENDING) {
                return attachment.get().status() == AttachmentStatus.ACCEPTED;
            }
            var next = known.get().request().with(attachment.get().after(outcome, now), now);
            var transaction = cloud.transaction();
            transition.writesOfPiece(known.get(), next, outcome).forEach(transaction::with);
            if (!(transaction.commit() instanceof Transaction.Refused)) {
                return outcome instanceof CheckOutcome.Accepted;
            }
            // The request was changed meanwhile: then look again.
        }
    }
}
