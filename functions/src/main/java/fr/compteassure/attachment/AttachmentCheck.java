package fr.compteassure.attachment;

import fr.compteassure.cloud.Cloud;
import java.util.List;

/**
 * The look at an uploaded file, and what comes of it: (1) it is read and looked at, (2) the clean copy is put, unless one is
 * there already, (3) the {@link AttachmentOwner} is told, (4) the copy is deleted unless the owner keeps it, (5) the upload is
 * deleted. It may be made twice, at the same time too, and may end after any step:
 * <ul>
 * <li>after (1): nothing was done; the next try does it all.
 * <li>after (2): the next try finds the copy there and tells the owner of that one. Should the upload have expired meanwhile,
 * the copy alone is enough.
 * <li>after (3): the owner answers the next try as it answered this one: whether the attachment is accepted, which does not
 * change any more.
 * <li>after (4): the next try finds the copy kept, or puts one that the owner does not keep; the end is the same.
 * <li>another upload by the same link: when the attachment was accepted, the copy is there, so nothing is put, the owner
 * changes nothing, and the upload is deleted; when it was refused, the owner keeps nothing. When neither had come about yet,
 * one of the two files counts: the copy that was put first, or the refusal that was told first.
 * <li>the event comes again when all is done: the upload is gone; the owner is asked about the copy, if there is one.
 * <li>what it belongs to is gone: the owner keeps nothing.
 * <li>an owner that nobody knows, or a fault that stays: the run fails and is tried again, and operations are told in the end;
 * nothing was deleted. The upload expires after a day.
 * </ul>
 */
public final class AttachmentCheck {
    private final AttachmentFiles files;
    private final List<AttachmentOwner> owners;

    /** How a look ended. */
    public enum End {
        /** The attachment is accepted, now or before. */
        ACCEPTED,
        /** The file is not in order, or nothing refers to it: it is deleted. */
        DISCARDED,
        /** There was nothing to look at any more. */
        GONE
    }

    /**
     * @param cloud where the files are
     * @param owners whom they may belong to
     */
    public AttachmentCheck(Cloud cloud, List<AttachmentOwner> owners) {
        files = new AttachmentFiles(cloud);
        this.owners = List.copyOf(owners);
    }

    /**
     * Looks at an upload.
     *
     * @throws IllegalArgumentException when something is there whose owner nobody knows
     */
    public End look(AttachmentKey key) {
        var upload = files.upload(key);
        if (upload.isEmpty()) {
            return files.kept(key).map(copy -> told(owner(key), key, copy)).orElse(End.GONE);
        }
        var owner = owner(key);
        return told(owner, key, switch (ContentCheck.look(upload.get().mediaType(), upload.get().bytes())) {
            case Finding.Clean copy -> kept(key, copy);
            case Finding.Refused(var reason) -> new CheckOutcome.Refused(reason);
        });
    }

    private AttachmentOwner owner(AttachmentKey key) {
        return owners.stream().filter(each -> each.owner().equals(key.owner())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody has such attachments"));
    }

    /** The copy that is there then: this one, or the one that was there before. */
    private CheckOutcome kept(AttachmentKey key, Finding.Clean copy) {
        if (files.keep(key, copy)) {
            return new CheckOutcome.Accepted(copy.kind(), copy.bytes().length);
        }
        // It may have been deleted since; the next try finds out.
        return files.kept(key).orElseThrow(() -> new IllegalStateException("the copy came and went"));
    }

    private End told(AttachmentOwner owner, AttachmentKey key, CheckOutcome outcome) {
        if (owner.checked(key.ownerId(), key.attachmentId(), outcome)) {
            files.deleteUpload(key);
            return End.ACCEPTED;
        }
        files.delete(key);
        return End.DISCARDED;
    }
}
