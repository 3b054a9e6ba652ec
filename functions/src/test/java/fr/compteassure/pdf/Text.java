package fr.compteassure.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

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

    /** How far to the right text goes, in points: a page of A4 is 595 wide, and its margin begins at 552.8. */
    static double rightEdge(byte[] file) throws IOException {
        List<Float> edges = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    edges.add(text.getXDirAdj() + text.getWidthDirAdj());
                }
            }.getText(pdf);
        }
        return edges.stream().mapToDouble(Float::doubleValue).max().orElseThrow();
    }

    /** How small text gets, in points. */
    static double smallest(byte[] file) throws IOException {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            }.getText(pdf);
        }
        return sizes.stream().mapToDouble(Float::doubleValue).min().orElseThrow();
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }
}
