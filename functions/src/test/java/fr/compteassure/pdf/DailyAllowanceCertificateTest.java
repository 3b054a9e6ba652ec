package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class DailyAllowanceCertificateTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    @Test
    void itTellsDaysGrossAndNetToTheCentAndUntilWhenPaymentsCount() throws Exception {
        assertThat(text(Samples.shortAllowances())).contains(
                "Il a été versé à Jean Lefèvre, pour la période du 1er octobre 2026 au 31 octobre 2026, 11 indemnités "
                        + "journalières, soit 361,57 € brut, 337,34 € net.",
                "Paiements arrêtés au 23 novembre 2026.", "Total 11 361,57 22,42 1,81 0,00 0,00 337,34",
                "Cette attestation n’est pas un document fiscal.");
    }

    @Test
    void aLineShowsEachAmountUnderItsHeader() throws Exception {
        assertThat(rows(Samples.shortAllowances())).containsExactly(
                "Jours indemnisés|Jours|Brut par jour|Montant brut|CSG|CRDS|Impôt à la source|Retenues|Net versé|Payé le",
                "Maladie, versé à l’assuré(e)", "du 05/10/2026 au 15/10/2026, après 3 jours de carence|11|32,87|361,57|"
                        + "22,42|1,81|0,00|0,00|337,34|19/10/2026",
                "Total|11||361,57|22,42|1,81|0,00|0,00|337,34|");
    }

    @Test
    void thePersonIsNamedAsAtBirthAndAsInUseWithTheDayOfBirth() throws Exception {
        assertThat(text(Samples.longAllowances())).contains("Nom de naissance Nom d’usage Prénoms Date de naissance",
                "01/06/1978");
        assertThat(text(Samples.shortAllowances())).contains("Nom de naissance Prénoms Date de naissance Lefèvre Jean "
                + "12/03/1985");
    }

    @Test
    void whatWasRecoveredIsAColumnAndEveryLineAddsUp() throws Exception {
        var recovering = Samples.recovering(new Deductions(400, 100, 0, List.of()));
        assertThat(recovering.differenceCents()).isZero();
        assertThat(text(Samples.allowances(recovering))).contains("11 32,87 361,57 22,42 1,81 0,00 5,00 332,34",
                "Total 11 361,57 22,42 1,81 0,00 5,00 332,34").doesNotContain("écart");
    }

    @Test
    void whatTheFundDoesNotExplainHasAColumnThatSaysSo() throws Exception {
        var advance = new DailyAllowanceLine(Risk.SICKNESS, DAY, DAY.plusDays(9), 10, null, 3000, 30000, 1860, 150, 0,
                Deductions.NONE, 40000, TO, null, Recipient.INSURED, null);
        assertThat(advance.differenceCents()).isEqualTo(12010);
        assertThat(text(Samples.allowances(advance, Samples.recovering(Deductions.NONE)))).contains(
                "10 30,00 300,00 18,60 1,50 0,00 0,00 120,10 400,00",
                "Total 21 661,57 41,02 3,31 0,00 0,00 120,10 737,34", "Autre écart : ce que la caisse a versé en plus");
    }

    @Test
    void thePeriodAskedForIsCertifiedAndAPaymentThatGoesBeyondItIsToldWhole() throws Exception {
        var line = Samples.recovering(Deductions.NONE);
        var certificate = new DailyAllowanceCertificate(Samples.FUND, Samples.JEAN, Samples.reference("IJ-1"), DAY,
                LocalDate.of(2026, 10, 10), List.of(line));
        assertThat(text(certificate)).contains("Pour la période du 1er octobre 2026 au 10 octobre 2026, il a été versé "
                + "à Jean Lefèvre, 1 paiement d’indemnités journalières. Compté en entier, du 5 octobre 2026 au "
                + "15 octobre 2026, il fait 11 indemnités journalières, soit 361,57 € brut, 337,34 € net.",
                "celui du 05/10/2026 au 15/10/2026 comprend des jours hors de la période demandée");
        assertThat(text(Samples.shortAllowances())).doesNotContain("hors de la période");
    }

    @Test
    void severalNaturesHaveTheirSubtotals() throws Exception {
        assertThat(rows(Samples.allowances(of(Risk.WORK_ACCIDENT, DAY), of(Risk.SICKNESS, DAY.plusDays(5)),
                of(Risk.WORK_ACCIDENT, DAY.plusDays(9))))).extracting(row -> row.split("\\|")[0]).containsExactly(
                        "Jours indemnisés", "Maladie, versé à l’assuré(e)", "du 06/10/2026 au 09/10/2026",
                        "Sous-total maladie", "Accident du travail, maladie professionnelle, versé à l’assuré(e)",
                        "du 01/10/2026 au 04/10/2026", "du 10/10/2026 au 13/10/2026",
                        "Sous-total accident du travail, maladie professionnelle", "Total");
    }

    private static DailyAllowanceLine of(Risk risk, LocalDate from) {
        return new DailyAllowanceLine(risk, from, from.plusDays(3), 4, null, 1000, 4000, 248, 20, 0, Deductions.NONE,
                3732, from.plusDays(9), null, Recipient.INSURED, null);
    }

    @Test
    void theTotalsOfManyPagesAreThoseOfTheLines() throws Exception {
        DailyAllowanceCertificate certificate = Samples.longAllowances();
        // 58 lines of 14 days at 32,87 €: 460,18 gross, 28,53 CSG and 2,30 CRDS each.
        assertThat(certificate.totals()).isEqualTo(new DailyAllowanceTotals(812, 2_669_044, 165_474, 13_340, 0, 0, 0,
                2_490_230));
        assertThat(text(certificate)).contains("Total 812 26 690,44 1 654,74 133,40 0,00 0,00 24 902,30",
                "Dont versé à l’assuré(e) 644 21 168,28 1 312,38 105,80 0,00 0,00 19 750,10",
                "Dont versé à l’employeur 168 5 522,16 342,36 27,60 0,00 0,00 5 152,20");
    }

    @Test
    void theEmployerWhoWentOnPayingIsNamedAsPayee() throws Exception {
        assertThat(text(to(Recipient.EMPLOYER, "Boulangerie Martin"))).contains(
                "Il a été versé pour Jean Lefèvre, à son "
                        + "employeur, Boulangerie Martin, subrogé dans ses droits, pour la période",
                "versé à l’employeur, Boulangerie Martin");
        assertThat(text(to(Recipient.EMPLOYER, null))).contains(
                "Il a été versé pour Jean Lefèvre, à son employeur subrogé dans ses droits, pour la période");
        assertThat(text(to(Recipient.INSURED, null))).doesNotContain("subrogé");
    }

    private static DailyAllowanceCertificate to(Recipient recipient, String employer) {
        return Samples.allowances(new DailyAllowanceLine(Risk.SICKNESS, DAY, DAY.plusDays(3), 4, null, 1000, 4000, 248,
                20, 0, Deductions.NONE, 3732, TO, null, recipient, employer));
    }

    @Test
    void oneDayIsSingular() throws Exception {
        assertThat(text(Samples.allowances(Samples.allowance(DAY, 1, Recipient.INSURED)))).contains(
                ", 1 indemnité journalière, soit");
    }

    @Test
    void nothingPaidIsNothingToCertify() {
        assertThatThrownBy(Samples::allowances).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(DailyAllowanceCertificate certificate) throws Exception {
        return Text.of(RENDERER.render(certificate));
    }

    /** The rows of the table: the cells of each. */
    private static List<String> rows(DailyAllowanceCertificate certificate) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(certificate))) {
            return new Tags(pdf).ofType("Table").getLast().descendants("TR").stream()
                    .map(row -> String.join("|", Stream.concat(row.descendants("TH").stream(), row.descendants("TD")
                            .stream()).map(Tags.Tag::text).toList()))
                    .toList();
        }
    }
}
