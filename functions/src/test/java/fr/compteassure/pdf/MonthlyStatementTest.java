package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class MonthlyStatementTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @Test
    void theSummarySplitsTheMonthByKindAndRecipient() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortStatement()))).contains(
                "Sommes versées en octobre 2026 pour vous et vos bénéficiaires.",
                "Remboursements de soins 19,00 € 8,06 € 0,00 € 27,06 €",
                "Indemnités journalières 337,34 € 0,00 € 0,00 € 337,34 €",
                "Pensions et autres prestations 712,00 € 0,00 € 0,00 € 712,00 €",
                "Total du mois 1 068,34 € 8,06 € 0,00 € 1 076,40 €",
                "Participations forfaitaires et franchises récupérées : 2,00 €",
                "Transmission à votre organisme complémentaire : oui");
    }

    @Test
    void everySubtotalStandsUnderItsTable() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortStatement()))).contains(
                "Total du paiement du 5 octobre 2026 27,06 €", "Sous-total des remboursements de soins : 27,06 €",
                "Sous-total des indemnités journalières : 337,34 €",
                "Sous-total des pensions et autres prestations : 712,00 €");
    }

    @Test
    void everyLineOfALongMonthIsThereWithAllItsAmounts() throws Exception {
        MonthlyStatement statement = Samples.longStatement();
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(statement))) {
            // A cell of several lines may be cut at a hyphen: spaces do not count.
            List<String> rows = new Tags(pdf).ofType("TR").stream()
                    .map(row -> String.join("|", row.descendants("TD").stream().map(Tags.Tag::text).toList()))
                    .map(row -> row.replace(" ", "")).toList();
            assertThat(statement.care()).hasSize(120);
            assertThat(rows).containsAll(statement.care().stream()
                    .map(line -> expected(line).replace(" ", "")).toList());
        }
    }

    @Test
    void theTotalsOfALongMonthAreThoseOfItsLines() throws Exception {
        MonthlyStatement statement = Samples.longStatement();
        long care = statement.care().stream().mapToLong(CareLine::paidCents).sum();
        assertThat(statement.totals().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(care + 42_935
                + 1_234_567);
        assertThat(Text.of(RENDERER.render(statement))).contains("Sous-total des remboursements de soins : " + plain(
                care), "Total du mois "
                        + Stream.of(Recipient.INSURED, Recipient.PROVIDER, Recipient.EMPLOYER).map(
                                recipient -> plain(statement.totals().get(recipient))).reduce("", (a, b) -> a + b + " ")
                        + plain(
                                care + 42_935 + 1_234_567));
    }

    @Test
    void careIsGroupedByDayOfPaymentThenByPerson() throws Exception {
        MonthlyStatement statement = new MonthlyStatement(Samples.FUND, Samples.JEAN, Samples.reference("RM-1"), Samples
                .shortStatement().month(),
                List.of(Samples.visit("Zoé", 20), Samples.visit("Jean", 5), Samples.visit(
                        "Zoé", 5), Samples.visit("Jean", 5)),
                List.of(), List.of(), 0, false);
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(statement))) {
            Tags tags = new Tags(pdf);
            assertThat(tags.ofType("H3").stream().map(Tags.Tag::text)).containsExactly("Paiement du 5 octobre 2026",
                    "Paiement du 20 octobre 2026");
            assertThat(tags.ofType("Table").get(1).descendants("TR").stream().skip(1).map(row -> row.descendants("TH")
                    .stream().map(Tags.Tag::text).findFirst().orElse("line"))).containsExactly("Jean", "line", "line",
                            "Zoé", "line", "Total du paiement du 5 octobre 2026");
        }
    }

    @Test
    void noNameOfAPersonIsLeftAloneAtTheFootOfAPage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.longStatement()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                // The margins of a page are painted before its body.
                assertThat(Text.of(pdf, page)).doesNotEndWith("Rochefoucauld").doesNotEndWith("Montmorency-Laval");
            }
        }
    }

    @Test
    void aMonthWithNothingSaysSo() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.emptyStatement()))).contains(
                "Sommes versées en septembre 2026", "Aucun remboursement de soins ce mois-ci.",
                "Aucune indemnité journalière ce mois-ci.", "Aucune autre prestation ce mois-ci.",
                "Total du mois 0,00 € 0,00 € 0,00 € 0,00 €", "Transmission à votre organisme complémentaire : non");
    }

    private static String expected(CareLine line) {
        return String.join("|", French.day(line.careDate()), line.provider(), line.actCode() + " – " + line.actLabel(),
                plain(line.chargedCents()), plain(line.baseCents()), line.ratePercent() + " %", plain(line
                        .deductedCents()),
                plain(line.paidCents()), line.recipient().label());
    }

    private static String plain(long cents) {
        return Text.plain(French.amount(cents));
    }
}
