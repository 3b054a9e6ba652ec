package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentConformsToPdfA2a(FundDocument document) throws Exception {
        assertThat(VeraPdf.failures(RENDERER.render(document), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentConformsToPdfUa1(FundDocument document) throws Exception {
        assertThat(VeraPdf.failures(RENDERER.render(document), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theJudgeRefusesAnEmptyPage() throws Exception {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            page.setResources(new PDResources());
            pdf.addPage(page);
            pdf.save(file);
            assertThat(VeraPdf.failures(file.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
            assertThat(VeraPdf.failures(file.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

    private static Stream<FundDocument> documents() {
        return Samples.all().stream();
    }
}
