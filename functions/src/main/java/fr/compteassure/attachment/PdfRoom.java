package fr.compteassure.attachment;

import java.io.IOException;

/** How much of a PDF may still be expanded: little of what stays in memory, more of what only passes. In bytes. */
final class PdfRoom {
    /** The objects of a document of 5 MiB; read, they take some ten times that. */
    private static final long KEPT = 16L << 20;
    /** What is drawn on its pages, without its images. */
    private static final long PASSED = 256L << 20;

    private long left = KEPT;
    private long leftToPass = PASSED;

    long left() {
        return left;
    }

    long leftToPass() {
        return leftToPass;
    }

    /** Takes room for what stays. */
    void keep(long bytes) throws IOException {
        left -= bytes;
        check();
    }

    /** Takes room for what passes. */
    void pass(long bytes) throws IOException {
        leftToPass -= bytes;
        check();
    }

    /** Whether there was not enough. */
    boolean isOver() {
        return left < 0 || leftToPass < 0;
    }

    private void check() throws IOException {
        if (isOver()) {
            throw new IOException("there is no room for so much");
        }
    }
}
