package fr.compteassure.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as a reader copies it: in the order of the page, any run of white space one space. */
final class Text {
    private Text() {}

    static String of(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return plain(new PDFTextStripper().getText(pdf));
        }
    }

    /** The text of one page, counted from one. */
    static String of(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper.getText(pdf));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }
}
