package fr.compteassure.attachment;

/** What is known of the file of an attachment. From {@link #PENDING} it becomes one of the others, once and for good. */
public enum AttachmentStatus {
    /** A link was given; nothing was uploaded yet, or it was not looked at yet. */
    PENDING,
    /** What was uploaded is in order; its clean copy is kept. */
    ACCEPTED,
    /** What was uploaded is not in order, and is not kept. */
    REFUSED
}
