package fr.compteassure.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What the pages of a document about payments show, line by line from top to bottom, without what stands in the margins of
 * each.
 */
record Pages(List<List<String>> lines) {
    private static final String HEADING = "Détail des (versements|paiements).*";
    private static final String HEADER = "(Soins du|Prestation|Jours indemnisés) .*";
    private static final String GROUP = "(Virement|Paiement) du .*|.*, versé à l’(assuré\\(e\\)|employeur).*";
    private static final String SUM = "(Total|Sous-total|Dont) .*";
    private static final String LINE = ".*\\d,\\d\\d( \\d\\d/\\d\\d/\\d{4})?";
    private static final String CHECK = "Vérifier ce document";
    /** In points: the margins are 11 and 15 mm. */
    private static final float TOP = 31;
    private static final float BOTTOM = 842 - 42;

    static Pages of(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            List<List<String>> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var body = new Body();
                body.setStartPage(page);
                body.setEndPage(page);
                body.getText(pdf);
                pages.add(body.lines.stream().map(StringBuilder::toString).map(String::strip).toList());
            }
            return new Pages(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text between the margins: what has one base line is one line. */
    private static final class Body extends PDFTextStripper {
        private final List<StringBuilder> lines = new ArrayList<>();
        private float last;

        Body() {
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            float y = positions.getFirst().getYDirAdj();
            if (y < TOP || y > BOTTOM) {
                return;
            }
            if (Math.abs(y - last) > 2) {
                lines.add(new StringBuilder());
                last = y;
            }
            lines.getLast().append(text.replaceAll("[\\s\u00A0\u202F]+", " ")).append(' ');
        }
    }

    int count() {
        return lines.size();
    }

    /** Where pages break badly, in words. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int page = 0; page < count(); page++) {
            if (page < count() - 1 && lines.get(page).getLast().matches(HEADING + "|" + HEADER + "|" + GROUP)) {
                faults.add("page " + (page + 1) + " ends with " + lines.get(page).getLast());
            }
            if (page > 0 && !begins(page)) {
                faults.add("page " + (page + 1) + " begins with " + lines.get(page));
            }
        }
        return faults;
    }

    /** Whether the first row of a following page, after the repeated header, is a line and its heading at most. */
    private boolean begins(int page) {
        for (var line : lines.get(page)) {
            if (line.matches(SUM) || line.equals(CHECK)) {
                return false;
            }
            if (line.matches(LINE) && !line.matches(GROUP)) {
                return true;
            }
        }
        return false;
    }
}
