package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents about payments whose names and amounts are as long as they can be. */
class AwkwardPaymentsTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    /** A millimetre. */
    private static final float GAP = 2.8f;
    /** The right margin is of twelve millimetres. */
    private static final double RIGHT = 595.3 - 33.9;

    private static Stream<FundDocument> documents() {
        return Stream.of(HugePayments.statement(), HugePayments.allowances(), Samples.longStatement(),
                Samples.longAllowances(), Samples.shortStatement());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noAmountTouchesWhatStandsLeftOfIt(FundDocument document) throws Exception {
        assertThat(CellGaps.tooNear(RENDERER.render(document), GAP)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingGoesIntoTheMargin(FundDocument document) throws Exception {
        assertThat(Text.rightEdge(RENDERER.render(document))).isLessThan(RIGHT);
    }

    @Test
    void theLargestAmountsAreThereWhole() throws Exception {
        assertThat(Text.of(RENDERER.render(HugePayments.statement()))).contains(
                "9 999 999,99 9 999 999,99 100 % 9 999 999,99 9 999 999,99 9 999 999,99");
    }

    @Test
    void copiedTextGoesOnInTheOrderOfTheRows() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortStatement()))).containsSubsequence("Relevé mensuel",
                "Total du mois", "Détail des versements", "Virement du 5 octobre 2026 à vous 19,00",
                "28/09/2026 Jean Dr Anne Morel – Consultation (G) 30,00 30,00 70 % 2,00 19,00",
                "Paiement du 5 octobre 2026 aux professionnels de santé, en tiers payant 8,06", "Pharmacie du Mail",
                "Virement du 8 octobre 2026 à vous 712,00", "Virement du 19 octobre 2026 à vous 337,34",
                "Vérifier ce document");
    }

    @Test
    void allowancesOfEveryNatureAndPayeeAddUp() throws Exception {
        var certificate = HugePayments.allowances();
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(certificate))) {
            List<List<Long>> rows = new Tags(pdf).ofType("Table").getLast().descendants("TR").stream()
                    .map(row -> row.descendants("TD").stream().map(Tags.Tag::text).filter(text -> text.matches(
                            "[−\\d ]+,\\d\\d")).map(AwkwardPaymentsTest::cents).toList())
                    .filter(amounts -> amounts.size() > 5).toList();
            assertThat(rows).hasSize(40 + 4 + 1 + 3).allSatisfy(amounts -> assertThat(amounts.get(0) - amounts.get(1)
                    - amounts.get(2) - amounts.get(3) - amounts.get(4)).isEqualTo(amounts.get(5)));
        }
    }

    private static Long cents(String figure) {
        return Long.parseLong(figure.replace('−', '-').replaceAll("[ ,]", ""));
    }
}
