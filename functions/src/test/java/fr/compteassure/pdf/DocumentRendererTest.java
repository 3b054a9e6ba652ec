package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentRendererTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final int LIMIT_OF_ONE_PAGE = 150 * 1024;

    @ParameterizedTest
    @MethodSource("documents")
    void theSameFactsGiveTheSameBytes(FundDocument document) {
        assertThat(new DocumentRenderer().render(document)).isEqualTo(RENDERER.render(document));
    }

    @Test
    void aRendererMayBeSharedByThreads() {
        List<byte[]> alone = Samples.all().stream().map(RENDERER::render).toList();
        DocumentRenderer shared = new DocumentRenderer();
        List<byte[]> together = Samples.all().parallelStream().map(shared::render).toList();
        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i));
        }
    }

    @Test
    void anotherNumberGivesAnotherFileAndAnotherIdentifier() throws Exception {
        RightsCertificate one = Samples.shortRights();
        RightsCertificate other = new RightsCertificate(one.letterhead(), one.holder(), Samples.reference("AD-2"), one
                .from(), one.to(), one.affiliation(), true, null, one.beneficiaries());
        try (PDDocument first = open(one); PDDocument second = open(other)) {
            assertThat(first.getDocument().getDocumentID()).isNotEqualTo(second.getDocument().getDocumentID());
        }
    }

    @Test
    void theFileIsDatedByTheDayOfIssue() throws Exception {
        try (PDDocument pdf = open(Samples.shortRights())) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).hasToString("2026-11-23T00:00:00Z");
        }
    }

    @ParameterizedTest
    @MethodSource("shortDocuments")
    void aDocumentOfOnePageIsSmall(FundDocument document) throws Exception {
        byte[] file = RENDERER.render(document);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(file).hasSizeLessThan(LIMIT_OF_ONE_PAGE);
    }

    @Test
    void markupInANameIsTextAndNamesNoAddress() throws Exception {
        String hostile = "<img src=\"http://localhost:9/x\"/>{{nir}}&amp;";
        assertThat(textWithName(hostile)).contains(hostile);
    }

    @Test
    void looseAccentsArePutTogetherAndControlCharactersDropped() throws Exception {
        assertThat(textWithName("Lefe\u0300vre\u0000\u001B")).contains("Nom de famille Lefèvre Prénoms");
    }

    @Test
    void aCharacterThatTheFontsLackStillGivesAConformingFile() throws Exception {
        byte[] file = RENDERER.render(withName("李 Nguyễn 😀"));
        assertThat(Text.of(file)).contains("Nguyễn");
        assertThat(VeraPdf.failures(file)).isEmpty();
    }

    @Test
    void nothingOfThePersonIsInTheRecordsText() {
        assertThat(Samples.all()).allSatisfy(document -> assertThat(document.toString() + document.holder() + document
                .reference()).doesNotContain(document.holder().nir(), document.holder().familyName(), "Zoé"));
        assertThat(Samples.shortStatement().care().toString() + Samples.shortAllowances().lines() + Samples
                .shortRights().beneficiaries() + Samples.shortStatement().otherBenefits()).doesNotContain("Zoé", "Jean",
                        "337", "1900", "Pension");
    }

    private static Stream<FundDocument> documents() {
        return Samples.all().stream();
    }

    private static Stream<FundDocument> shortDocuments() {
        return Stream.of(Samples.shortRights(), Samples.shortAllowances(), Samples.emptyStatement());
    }

    private static String textWithName(String familyName) throws Exception {
        return Text.of(RENDERER.render(withName(familyName)));
    }

    private static RightsCertificate withName(String familyName) {
        Holder holder = new Holder(familyName, null, List.of("Jean"), "185037599904274", LocalDate.of(1985, 3, 12),
                List.of("12 rue des Lilas", "35000 Rennes"));
        return new RightsCertificate(Samples.FUND, holder, Samples.reference("AD-3"), LocalDate.of(2020, 1, 1),
                LocalDate.of(2027, 12, 31), Affiliation.UNTOLD, false, null, List.of());
    }

    private static PDDocument open(FundDocument document) throws Exception {
        return Loader.loadPDF(RENDERER.render(document));
    }
}
