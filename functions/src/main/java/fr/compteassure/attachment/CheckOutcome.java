package fr.compteassure.attachment;

/** What the look at an uploaded file found. */
public sealed interface CheckOutcome {
    /**
     * It is in order, and its clean copy is there.
     *
     * @param kind what the copy is: a PNG that is too large without its metadata becomes a JPEG
     * @param size the size of the copy in bytes
     */
    record Accepted(FileKind kind, long size) implements CheckOutcome {}

    /**
     * It is not in order.
     *
     * @param reason why, and what to do instead: French sentences for the person
     */
    record Refused(String reason) implements CheckOutcome {}
}
