package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class MonthlyStatementTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final Deductions TWO_EUROS = new Deductions(200, 0, 0, List.of());

    @Test
    void theSummarySplitsTheMonthByKindAndPayee() throws Exception {
        assertThat(text(Samples.shortStatement())).contains(
                "Sommes versées en octobre 2026 pour vous et vos bénéficiaires.",
                "Sous-total des remboursements de soins 19,00 € 8,06 € 27,06 €",
                "Sous-total des indemnités journalières 337,34 € 0,00 € 337,34 €",
                "Sous-total des pensions et autres prestations 712,00 € 0,00 € 712,00 €",
                "Total du mois 1 068,34 € 8,06 € 1 076,40 €").doesNotContain("employeur");
    }

    @Test
    void theTotalOfATransferIsThatOfTheBankStatement() throws Exception {
        MonthlyStatement statement = Samples.statement(
                List.of(Samples.visit("Jean", 5), Samples.visit("Zoé", 5), Samples.pharmacy("Zoé", 5)), List.of(),
                List.of(Samples.pension(5, 71200), Samples.pension(8, 100)));
        assertThat(rows(statement)).containsExactly("Virement du 5 octobre 2026 à vous|750,00",
                "28/09/2026|Jean|Dr Anne Morel – Consultation (G)|30,00|30,00|70 %|2,00|19,00",
                "28/09/2026|Zoé|Dr Anne Morel – Consultation (G)|30,00|30,00|70 %|2,00|19,00",
                "Pension d’invalidité, catégorie 1|0,00|712,00",
                "Paiement du 5 octobre 2026 aux professionnels de santé, en tiers payant|8,06",
                "29/09/2026|Zoé|Pharmacie du Mail – Médicaments, 2 boîtes (PH7)|12,40|12,40|65 %|0,00|8,06",
                "Virement du 8 octobre 2026 à vous|1,00", "Pension d’invalidité, catégorie 1|0,00|1,00");
    }

    @Test
    void transfersOfOneDayWithTwoReferencesAreTwo() throws Exception {
        MonthlyStatement statement = Samples.statement(List.of(), List.of(),
                List.of(pension("CPAM 1"), pension("CPAM 2"), pension("CPAM 2")));
        assertThat(rows(statement)).filteredOn(row -> row.startsWith("Virement")).containsExactly(
                "Virement du 8 octobre 2026 à vous, référence CPAM 1|5,00",
                "Virement du 8 octobre 2026 à vous, référence CPAM 2|10,00");
    }

    private static BenefitLine pension(String reference) {
        return new BenefitLine(LocalDate.of(2026, 10, 8), reference, "Pension", Deductions.NONE, 500,
                Recipient.INSURED);
    }

    @Test
    void theAccountKnownOnTheDayOfIssueIsNamedMaskedWhereTheInsuredPersonIsPaid() throws Exception {
        assertThat(text(Samples.shortStatement())).contains(
                "Compte bancaire connu de la caisse le 23 novembre 2026 : FR40 •••• 344.");
        assertThat(text(Samples.statement(List.of(Samples.pharmacy("Jean", 5)), List.of(), List.of())))
                .doesNotContain("FR40", "Compte bancaire");
        MonthlyStatement other = Samples.shortStatement();
        assertThat(text(new MonthlyStatement(other.letterhead(), other.holder(), other.reference(), other.month(), null,
                other.care(), List.of(), List.of(), List.of()))).contains("Paiement du 5 octobre 2026 à vous")
                .doesNotContain("Compte bancaire");
    }

    @Test
    void aColumnThatIsEmptyForEverybodyIsNotThere() throws Exception {
        assertThat(headers(Samples.statement(List.of(Samples.pharmacy("Jean", 5)), List.of(), List.of())))
                .containsExactly("Soins du", "Pour", "Prestation", "Facturé", "Base", "Taux", "Versé");
        assertThat(headers(Samples.statement(List.of(), List.of(), List.of(Samples.pension(8, 100)))))
                .containsExactly("Prestation", "Versé");
        assertThat(headers(Samples.statement(List.of(care(new Deductions(0, 100, 0, List.of())), care(TWO_EUROS)),
                List.of(), List.of()))).containsExactly("Soins du", "Pour", "Prestation", "Facturé",
                        "Base", "Taux", "Participation", "Franchise", "Versé");
        assertThat(headers(Samples.statement(List.of(care(Deductions.undivided(100))), List.of(), List.of())))
                .contains("Retenue").doesNotContain("Participation", "Franchise");
    }

    @Test
    void whatWasKeptBackSaysOnWhichCareItWasDueAndHowFarTheYearIs() throws Exception {
        var recovered = new Deductions(400, 100, 0, List.of(new Deductions.Recovered(LocalDate.of(2026, 9, 2), 200),
                new Deductions.Recovered(LocalDate.of(2026, 9, 15), 100)));
        assertThat(text(Samples.statement(List.of(care(recovered)), List.of(), List.of()))).contains(
                "Retenue pour les soins du 02/09/2026 : 2,00 € et 15/09/2026 : 1,00 €",
                "Retenu ce mois-ci : 4,00 € de participations forfaitaires, 1,00 € de franchises.",
                "Depuis le 1er janvier 2026 : pour Jean, participation forfaitaire 12,00 € sur 50 €, franchise 5,00 € sur "
                        + "50 €.");
    }

    @Test
    void daysThatWerePaidAreTheWholeSumInWords() throws Exception {
        assertThat(rows(Samples.statement(List.of(), List.of(Samples.recovering(TWO_EUROS)), List.of())).get(1))
                .isEqualTo("Indemnités journalières, maladie, du 05/10/2026 au 15/10/2026 : 11 jours à 32,87 €, soit "
                        + "361,57 € brut, moins 22,42 € de CSG et 1,81 € de CRDS, après 3 jours de carence|2,00|335,34");
    }

    @Test
    void itSaysWhetherTheComplementaryInsurerWasTold() throws Exception {
        assertThat(text(sent(true, true))).contains("Transmis à votre organisme complémentaire : oui.");
        assertThat(text(sent(false, false))).contains("complémentaire : non. Si vous avez une mutuelle ou une "
                + "assurance complémentaire, envoyez-lui ce relevé", "vous n’avez rien à envoyer.")
                .doesNotContain("Non transmis");
        assertThat(text(sent(true, false))).contains("complémentaire : en partie.",
                "Non transmis à votre complémentaire");
        assertThat(text(sent(null, null))).doesNotContain("complémentaire");
    }

    private static MonthlyStatement sent(Boolean first, Boolean second) {
        return Samples.statement(Stream.of(first, second).map(sent -> new CareLine(LocalDate.of(2026, 10, 5), null,
                "Jean", LocalDate.of(2026, 9, 28), "Dr Anne Morel", "G", "Consultation", 3000, 3000, 70, TWO_EUROS,
                1900, Recipient.INSURED, sent)).toList(), List.of(), List.of());
    }

    private static CareLine care(Deductions deductions) {
        return new CareLine(LocalDate.of(2026, 10, 5), null, "Jean", LocalDate.of(2026, 9, 28), "Dr Anne Morel", "G",
                "Consultation", 3000, 3000, 70, deductions, 2100 - deductions.totalCents(), Recipient.INSURED, null);
    }

    @Test
    void whileTheMonthRunsTheTitleSaysThatItIsProvisionalAndTheTextUntilWhen() throws Exception {
        MonthlyStatement other = Samples.shortStatement();
        MonthlyStatement running = new MonthlyStatement(other.letterhead(), other.holder(), other.reference(),
                YearMonth.from(Samples.ISSUED), null, List.of(), List.of(), List.of(Samples.pension(8, 100)),
                List.of());
        assertThat(running.title()).isEqualTo("Relevé provisoire\u202F: novembre\u00A02026");
        assertThat(text(running)).contains("Relevé provisoire : novembre 2026",
                "Ce mois n’est pas terminé : ce relevé provisoire arrête les versements au 23 novembre 2026.")
                .doesNotContain("Relevé mensuel");
        assertThat(other.title()).isEqualTo("Relevé mensuel\u202F: octobre\u00A02026");
        assertThat(text(other)).doesNotContain("provisoire");
    }

    @Test
    void everyLineOfALongMonthIsThereWithAllItsAmounts() throws Exception {
        MonthlyStatement statement = Samples.longStatement();
        List<String> rows = rows(statement).stream().map(row -> row.replace(" ", "")).toList();
        assertThat(statement.care()).hasSize(120);
        // A cell of several lines may be cut at a hyphen: spaces do not count.
        assertThat(statement.care()).allSatisfy(line -> assertThat(rows).anyMatch(row -> row.replace(
                "Nontransmisàvotrecomplémentaire", "").equals(expected(line).replace(" ", ""))));
    }

    @Test
    void theTotalsOfALongMonthAreThoseOfItsLines() throws Exception {
        MonthlyStatement statement = Samples.longStatement();
        long care = statement.care().stream().mapToLong(CareLine::paidCents).sum();
        assertThat(statement.totals().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(care + 42_935 + 1_234_567);
        assertThat(text(statement)).contains("Total du mois " + Stream.of(Recipient.values()).map(
                recipient -> plain(statement.totals().get(recipient)) + " ").reduce("", String::concat) + plain(
                        care + 42_935 + 1_234_567));
        long transfers = rows(statement).stream().filter(row -> row.matches("(Virement|Paiement) du .*"))
                .mapToLong(row -> cents(row.substring(row.lastIndexOf('|') + 1))).sum();
        assertThat(transfers).isEqualTo(care + 42_935 + 1_234_567);
    }

    @Test
    void aMonthWithNothingSaysSo() throws Exception {
        assertThat(text(Samples.emptyStatement())).contains("Sommes versées en septembre 2026",
                "Aucun versement ce mois-ci.", "Total du mois 0,00 €");
    }

    private static long cents(String figure) {
        return Long.parseLong(figure.replaceAll("[^0-9]", ""));
    }

    private static String text(MonthlyStatement statement) throws Exception {
        return Text.of(RENDERER.render(statement));
    }

    private static List<String> headers(MonthlyStatement statement) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(statement))) {
            return new Tags(pdf).ofType("Table").getLast().descendants("THead").getFirst().descendants("TH").stream()
                    .map(Tags.Tag::text).toList();
        }
    }

    /** The rows of the table of payments, its header not counted: the cells of each. */
    private static List<String> rows(MonthlyStatement statement) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(statement))) {
            return new Tags(pdf).ofType("Table").getLast().descendants("TR").stream().skip(1)
                    .map(row -> String.join("|", Stream.concat(row.descendants("TH").stream(), row.descendants("TD")
                            .stream()).map(Tags.Tag::text).toList()))
                    .toList();
        }
    }

    private static String expected(CareLine line) {
        return String.join("|", French.day(line.careDate()), line.beneficiary(), line.provider() + " – "
                + line.actLabel() + " (" + line.actCode() + ")", figure(line.chargedCents()), figure(line.baseCents()),
                line.ratePercent() + " %", figure(line.deductions().participationCents()),
                figure(line.deductions().franchiseCents()), figure(line.paidCents()));
    }

    private static String figure(long cents) {
        return Text.plain(French.figure(cents));
    }

    private static String plain(long cents) {
        return Text.plain(French.amount(cents));
    }
}
