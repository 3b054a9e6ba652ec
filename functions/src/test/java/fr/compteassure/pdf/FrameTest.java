package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every document has around what it certifies. */
class FrameTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    /** What rounding takes from a size. */
    private static final double ROUNDING = 0.01;

    @ParameterizedTest
    @MethodSource("documents")
    void noTextIsSmallerThanNinePoints(FundDocument document) throws Exception {
        assertThat(Text.smallest(RENDERER.render(document))).isGreaterThanOrEqualTo(9 - ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void itTellsWhereToAskAndObjectAndWhoAnswersForTheData(FundDocument document) throws Exception {
        assertThat(Text.of(RENDERER.render(document))).contains(document.letterhead().addressLines())
                .contains("36 46 (service gratuit + prix appel)", "+33 1 84 90 36 46",
                        "saisir la commission de recours amiable", "dans les deux mois suivant la réception",
                        "le médiateur de la caisse", "La caisse est responsable du traitement des données",
                        "délégué à la protection des données");
    }

    @Test
    void aFundWhoseAddressIsNotKnownHasNone() throws Exception {
        RightsCertificate one = Samples.shortRights();
        assertThat(Text.of(RENDERER.render(new RightsCertificate(new Letterhead("CSSM de Mayotte", "976", List.of()),
                one
                        .holder(),
                one.reference(), one.from(), one.to(), one.affiliation(), true, null, List.of()))))
                .contains("CSSM de Mayotte Assurance maladie – caisse 976 Jean Lefèvre",
                        "La CSSM de Mayotte atteste que");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void thePrintedAddressLeadsToTheCheckOfThisDocument(FundDocument document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
            List<PDAnnotationLink> links = links(pdf);
            assertThat(links).isNotEmpty().allSatisfy(link -> {
                assertThat(((PDActionURI) link.getAction()).getURI())
                        .isEqualTo(document.reference().verificationLink());
                assertThat(link.getContents()).contains("Vérifier", document.reference().verificationCode());
            });
            // A link over two lines has an annotation for each, and is one link all the same.
            assertThat(new Tags(pdf).ofType("Link")).isNotEmpty().allSatisfy(
                    link -> assertThat(link.text()).isEqualTo(document.reference().verificationUrl()));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theBookmarksAreTheHeadingsOfTheFirstTwoLevels(FundDocument document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
            List<String> headings = new Tags(pdf).all().stream().filter(tag -> tag.type().matches("H[12]")).map(
                    Tags.Tag::text).toList();
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.findDestinationPage(pdf)).isEqualTo(pdf.getPage(0));
            assertThat(Stream.concat(titles(pdf.getDocumentCatalog().getDocumentOutline()), titles(first)))
                    .containsExactlyElementsOf(headings);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPageTellsTheDocumentItBelongsTo(FundDocument document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(Text.of(pdf, page)).contains("document n° " + document.reference().number()
                        + ", délivré le 23 novembre 2026", "Page " + page + " sur " + pdf.getNumberOfPages());
            }
        }
    }

    private static Stream<String> titles(PDOutlineNode node) {
        Stream.Builder<String> titles = Stream.builder();
        node.children().forEach(child -> titles.add(Text.plain(child.getTitle())));
        return titles.build();
    }

    private static List<PDAnnotationLink> links(PDDocument pdf) throws Exception {
        Stream.Builder<PDAnnotationLink> links = Stream.builder();
        for (PDPage page : pdf.getPages()) {
            page.getAnnotations().forEach(annotation -> links.add((PDAnnotationLink) annotation));
        }
        return links.build().toList();
    }

    private static Stream<FundDocument> documents() {
        return Samples.all().stream();
    }
}
