package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a screen reader meets: veraPDF tells that tags are well formed, not that they say the right thing. */
class StructureTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @ParameterizedTest
    @MethodSource("documents")
    void theFileIsInFrenchAndShowsItsTitle(FundDocument document) throws Exception {
        try (PDDocument pdf = open(document)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr-FR");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(Text.plain(pdf.getDocumentInformation().getTitle()))
                    .isEqualTo(new Tags(pdf).ofType("H1").getFirst().text());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headingsStartAtOneAndSkipNoLevel(FundDocument document) throws Exception {
        try (PDDocument pdf = open(document)) {
            List<Integer> levels = new Tags(pdf).all().stream().map(Tags.Tag::type).filter(type -> type.matches(
                    "H[1-6]")).map(type -> type.charAt(1) - '0').toList();
            assertThat(levels).startsWith(1, 2);
            assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTableHasHeaderCellsWithScopeAndRowsOfOneWidth(FundDocument document) throws Exception {
        try (PDDocument pdf = open(document)) {
            List<Tags.Tag> tables = new Tags(pdf).ofType("Table");
            assertThat(tables).isNotEmpty();
            for (Tags.Tag table : tables) {
                List<Tags.Tag> headers = table.descendants("TH");
                assertThat(headers).isNotEmpty().allSatisfy(header -> assertThat(header.scope()).isIn("Row", "Column"));
                assertThat(table.descendants("TR").stream().map(Tags.Tag::columns).distinct()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noGroupOfRowsIsEmpty(FundDocument document) throws Exception {
        try (PDDocument pdf = open(document)) {
            assertThat(new Tags(pdf).all()).filteredOn(tag -> tag.type().matches("THead|TBody|TFoot")).isNotEmpty()
                    .allSatisfy(group -> assertThat(group.descendants("TR")).isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theOnlyFiguresAreQrCodesAndSaySo(FundDocument document) throws Exception {
        try (PDDocument pdf = open(document)) {
            List<Tags.Tag> figures = new Tags(pdf).ofType("Figure");
            assertThat(figures).hasSize(document instanceof ProvisionalEuropeanCertificate european
                    ? european.people().size()
                    : 1);
            assertThat(figures).allSatisfy(figure -> assertThat(figure.element().getAlternateDescription()).startsWith(
                    "QR code").contains(document.reference().number(), document.reference().verificationCode()));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everythingDrawnIsTaggedOrAnArtifact(FundDocument document) throws Exception {
        try (PDDocument pdf = open(document)) {
            assertThat(UntaggedText.in(pdf)).isEmpty();
        }
    }

    @Test
    void aLongTableIsOneTableWhoseRepeatedHeadersAreArtifacts() throws Exception {
        try (PDDocument pdf = open(Samples.longAllowances())) {
            Tags tags = new Tags(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(tags.ofType("Table").getLast().descendants("THead")).hasSize(1);
            assertThat(tags.ofType("TH").stream().filter(header -> header.text().equals("CSG"))).hasSize(1);
            for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                assertThat(Text.of(pdf, page)).contains("Montant brut");
            }
        }
    }

    @Test
    void theReadingOrderIsThatOfTheLetter() throws Exception {
        try (PDDocument pdf = open(Samples.shortRights())) {
            PDStructureElement root = (PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids()
                    .getFirst();
            assertThat(new Tags(pdf).tag(root).text()).containsSubsequence("CPAM d'Ille-et-Vilaine",
                    "12 rue des Lilas", "1 85 03 75 999 042 74", "Délivré le : 23 novembre 2026",
                    "Attestation de droits",
                    "atteste que", "Organisme de rattachement", "Zoé", "Vérifier ce document");
        }
    }

    @Test
    void aHeaderCellOfARowNamesItsRow() throws Exception {
        try (PDDocument pdf = open(Samples.shortRights())) {
            Tags.Tag facts = new Tags(pdf).ofType("Table").getFirst();
            Map<String, String> rows = facts.descendants("TR").stream().collect(Collectors.toMap(
                    row -> row.descendants("TH").getFirst().text(), row -> row.descendants("TD").getFirst().text()));
            assertThat(rows).containsEntry("Nom de famille", "Lefèvre").containsEntry("Date de naissance",
                    "12/03/1985").containsEntry("Code gestion", "10 – régime général")
                    .containsEntry("Période des droits",
                            "du 01/01/2020 au 31/12/2027");
        }
    }

    private static Stream<FundDocument> documents() {
        return Samples.all().stream();
    }

    private static PDDocument open(FundDocument document) throws Exception {
        return Loader.loadPDF(RENDERER.render(document));
    }
}
