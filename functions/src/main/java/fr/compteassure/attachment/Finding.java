package fr.compteassure.attachment;

/** What was found in a file. */
sealed interface Finding {
    /**
     * A document that is in order.
     *
     * @param kind what it is
     * @param bytes the document: a PDF as it was, an image made anew from its pixels
     */
    record Clean(FileKind kind, byte[] bytes) implements Finding {}

    /**
     * Something else.
     *
     * @param reason why it is not accepted, and what to do instead: French sentences for the person
     */
    record Refused(String reason) implements Finding {}
}
