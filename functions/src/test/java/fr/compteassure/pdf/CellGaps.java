package fr.compteassure.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** How far from each other the texts of table cells stand on a page. */
final class CellGaps {
    private static final String AMOUNT = "\u2212?[\\d\u202F]+,\\d\\d";

    private CellGaps() {}

    /** The text of a cell on one base line, in points. */
    private record Box(String text, float left, float right, float line) {
        static Box of(PDMarkedContent content) {
            List<TextPosition> positions = content.getContents().stream().filter(TextPosition.class::isInstance)
                    .map(TextPosition.class::cast).toList();
            StringBuilder text = new StringBuilder();
            positions.forEach(position -> text.append(position.getUnicode()));
            return positions.isEmpty()
                    ? new Box("", 0, 0, 0)
                    : new Box(text.toString().strip(), positions.getFirst().getXDirAdj(), positions.getLast()
                            .getXDirAdj() + positions.getLast().getWidthDirAdj(), positions.getFirst().getYDirAdj());
        }

        boolean touches(Box other, float points) {
            return Math.abs(line - other.line) < 1 && other.left < left && other.right > left - points;
        }
    }

    /** The amounts that stand nearer than so many points to what is left of them, page by page. */
    static List<String> tooNear(byte[] file, float points) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                List<Box> boxes = extractor.getMarkedContents().stream().map(Box::of)
                        .filter(box -> !box.text().isEmpty()).toList();
                for (Box amount : boxes.stream().filter(box -> box.text().matches(AMOUNT)).toList()) {
                    boxes.stream().filter(other -> amount.touches(other, points))
                            .forEach(other -> found.add(other.text() + " | " + amount.text()));
                }
            }
        }
        return found;
    }
}
