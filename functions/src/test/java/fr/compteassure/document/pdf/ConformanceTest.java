package fr.compteassure.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF, which the PDF Association keeps, judges each document by both standards. */
class ConformanceTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @BeforeAll
    static void startVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentConformsToPdfA2a(FundDocument document) throws Exception {
        assertThat(failures(RENDERER.render(document), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentConformsToPdfUa1(FundDocument document) throws Exception {
        assertThat(failures(RENDERER.render(document), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static Stream<FundDocument> documents() {
        return Samples.all().stream();
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream().filter(
                    assertion -> assertion.getStatus() == TestAssertion.Status.FAILED).map(
                            assertion -> assertion
                                    .getRuleId().getClause() + " " + assertion.getMessage() + " at "
                                    + assertion.getLocation()
                                            .getContext())
                    .toList();
        }
    }
}
