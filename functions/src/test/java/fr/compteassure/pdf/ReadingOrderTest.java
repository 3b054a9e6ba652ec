package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOrderTest {
    @Test
    void whatStandsInASentenceIsReadInItsPlace() throws Exception {
        var file = written("Un <strong>deux</strong> trois <a href=\"https://x.example/\" title=\"x\">quatre</a> cinq",
                150);

        assertThat(Text.of(file)).isEqualTo("Un deux trois quatre cinq");
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new Tags(pdf).ofType("P").getFirst().text()).isEqualTo("Un deux trois quatre cinq");
        }
    }

    @Test
    void anOrdinalIsRaisedAndReadInItsWord() throws Exception {
        var file = written("Du 1er\u00A0mars\u00A02026 au 1er\u00A0août\u00A02027.", 150);

        assertThat(Text.of(file)).isEqualTo("Du 1er mars 2026 au 1er août 2027.");
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(heights(pdf)).hasSize(2);
        }
    }

    /** The 1 and its letters never part, nor does the date that they begin, wherever the line ends. */
    @ParameterizedTest
    @ValueSource(ints = {26, 28, 30, 32, 34, 36, 38, 40, 42, 44})
    void aDateWithAnOrdinalStandsOnOneLine(int millimetres) throws Exception {
        try (var pdf = Loader.loadPDF(written("Droits ouverts du 1er\u00A0mars\u00A02026 au 31 août.", millimetres))) {
            var lines = List.of(new PDFTextStripper().getText(pdf).replace('\u00A0', ' ').split("\n"));
            assertThat(lines).anyMatch(line -> line.contains("1er mars 2026"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11er\u00A0mars", "le 1er", "1ere\u00A0x", "21er\u00A0étage"})
    void whatIsNoFirstDayStaysAsItIs(String text) throws Exception {
        try (var pdf = Loader.loadPDF(written(text, 150))) {
            assertThat(heights(pdf)).hasSize(1);
        }
    }

    /** How high above the foot of the page letters stand. */
    private static List<Float> heights(PDDocument pdf) throws Exception {
        var heights = new TreeSet<Float>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                heights.add(text.getYDirAdj());
            }
        }.getText(pdf);
        return List.copyOf(heights);
    }

    private static byte[] written(String sentence, int millimetres) {
        var properties = PdfProperties.of(Samples.shortRights(), "Essai");
        return new PdfWriter().write(
                "<html lang=\"fr-FR\"><head><title>Essai</title><style>{{css}}</style></head><body>"
                        .replace("{{css}}", "body { font: 10pt 'Liberation Sans' } .ordinal { display: inline-block }"
                                + " sup { font-size: 9pt; line-height: 0; vertical-align: super }")
                        + "<p style=\"width: " + millimetres + "mm\">" + sentence + "</p></body></html>",
                properties, new Templates().fill("metadata.xml", properties.values()));
    }
}
