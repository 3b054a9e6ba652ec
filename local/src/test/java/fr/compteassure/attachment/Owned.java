package fr.compteassure.attachment;

import fr.compteassure.cloud.Cloud;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Something that has attachments, as a request does, kept in memory. */
final class Owned implements AttachmentOwner {
    static final String OWNER = "tests";

    private final ConcurrentHashMap<String, Attachment> attachments = new ConcurrentHashMap<>();

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public boolean checked(String ownerId, String attachmentId, CheckOutcome outcome) {
        var now = attachments.computeIfPresent(ownerId + "/" + attachmentId,
                (_, attachment) -> attachment.after(outcome, Instant.EPOCH));
        return now != null && now.status() == AttachmentStatus.ACCEPTED;
    }

    /** Announces a file, and tells where it is uploaded to. */
    AttachmentKey announced(Cloud cloud, NewFile file) {
        var now = cloud.clock().instant();
        var key = new AttachmentKey(OWNER, cloud.sortableId(now), cloud.sortableId(now));
        attachments.put(id(key), Attachment.announced(key.attachmentId(), "PHOTO", file, now));
        return key;
    }

    Optional<Attachment> get(AttachmentKey key) {
        return Optional.ofNullable(attachments.get(id(key)));
    }

    void forget(AttachmentKey key) {
        attachments.remove(id(key));
    }

    private static String id(AttachmentKey key) {
        return key.ownerId() + "/" + key.attachmentId();
    }
}
