package fr.compteassure.attachment;

/**
 * A feature whose records hold attachments: it is told what the look at an uploaded file found. It needs no memory of what
 * it was told before, for the record has it: it may be told the same twice, and of one file after another.
 */
public interface AttachmentOwner {
    /** The first part of the key of its files, such as {@code requests}. */
    String owner();

    /**
     * Notes in the attachment what was found, if its status is {@link AttachmentStatus#PENDING} still, in one write on
     * condition that it is.
     *
     * @return whether the attachment's status is {@link AttachmentStatus#ACCEPTED} now, be it by an earlier call: its clean
     *     copy is kept then. False only after a conditional write or a consistent read proved that the attachment is refused
     *     or that nothing refers to it: all of its file is deleted then, and it must never become accepted
     */
    boolean checked(String ownerId, String attachmentId, CheckOutcome outcome);
}
