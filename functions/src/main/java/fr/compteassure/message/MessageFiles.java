package fr.compteassure.message;

import fr.compteassure.attachment.AttachmentKey;
import fr.compteassure.attachment.AttachmentOwner;
import fr.compteassure.attachment.AttachmentStatus;
import fr.compteassure.attachment.CheckOutcome;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.Transaction;

/** The files of messages, once they were looked at. Of one that is refused the person is told when sending it. */
public final class MessageFiles implements AttachmentOwner {
    private static final String OWNER = "messages";

    private final Cloud cloud;
    private final OwnedIds ids;
    private final UploadStore uploads;

    /** @param cloud where they are */
    public MessageFiles(Cloud cloud) {
        this.cloud = cloud;
        ids = fileIds(cloud);
        uploads = new UploadStore(cloud);
    }

    /** The ids under which files lie, which tell whose they are with the fund's key only. */
    static OwnedIds fileIds(Cloud cloud) {
        return new OwnedIds(cloud, "message-file-id");
    }

    /** Where the file of an attachment lies. */
    static AttachmentKey key(String fileId, String attachmentId) {
        return new AttachmentKey(OWNER, fileId, attachmentId);
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public boolean checked(String ownerId, String attachmentId, CheckOutcome outcome) {
        while (true) {
            var now = cloud.clock().instant();
            var known = ids.owner(ownerId).map(insured -> uploads.lookup(insured, attachmentId))
                    .flatMap(lookup -> cloud.read(lookup).of(lookup))
                    .filter(upload -> upload.fileId().equals(ownerId));
            if (known.isEmpty() || known.get().isForgotten(now)) {
                return false;
            }
            var attachment = known.get().attachment();
            if (attachment.status() != AttachmentStatus.PENDING) {
                return attachment.status() == AttachmentStatus.ACCEPTED;
            }
            var next = known.get().with(attachment.after(outcome, now));
            if (!(cloud.transaction().with(uploads.changing(known.get(), next))
                    .commit() instanceof Transaction.Refused)) {
                return outcome instanceof CheckOutcome.Accepted;
            }
            // It was looked at by another run, or erased: then look again.
        }
    }
}
