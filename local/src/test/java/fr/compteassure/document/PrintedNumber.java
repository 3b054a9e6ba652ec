package fr.compteassure.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The number that a reader finds on the paper of a document. */
final class PrintedNumber {
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{4}-\\d{3}-[0-9A-Z]{8}\\b");

    private PrintedNumber() {}

    /** That of this file, such as {@code 2026-351-Y9A3QDWG}. */
    static String of(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return NUMBER.matcher(new PDFTextStripper().getText(pdf)).results().findFirst().orElseThrow().group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
