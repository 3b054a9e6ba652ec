package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class DailyAllowanceCertificateTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    @Test
    void itTellsDaysGrossAndNetToTheCent() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortAllowances()))).contains(
                "Il a été versé à Jean Lefèvre, pour la période du 1er octobre 2026 au 31 octobre 2026, 11 indemnités "
                        + "journalières, soit 361,57 € brut, 337,34 € net.",
                "Total 11 361,57 € 22,42 € 1,81 € 0,00 € 337,34 €");
    }

    @Test
    void aLineShowsEachAmountUnderItsHeader() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.shortAllowances()))) {
            Tags.Tag row = new Tags(pdf).ofType("TR").get(1);
            assertThat(row.descendants("TD").stream().map(Tags.Tag::text)).containsExactly(
                    "du 05/10/2026 au 15/10/2026", "11", "32,87 €", "361,57 €", "22,42 €", "1,81 €", "0,00 €",
                    "337,34 €", "19/10/2026 Assuré(e)");
        }
    }

    @Test
    void theTotalsOfManyPagesAreThoseOfTheLines() throws Exception {
        DailyAllowanceCertificate certificate = Samples.longAllowances();
        DailyAllowanceTotals totals = certificate.totals();
        // 58 lines of 14 days at 32,87 €: 460,18 gross, 28,53 CSG and 2,30 CRDS each.
        assertThat(totals).isEqualTo(new DailyAllowanceTotals(812, 2_669_044, 165_474, 13_340, 0, 2_490_230));
        assertThat(Text.of(RENDERER.render(certificate))).contains(
                "Total 812 26 690,44 € 1 654,74 € 133,40 € 0,00 € 24 902,30 €", "Net versé à l’assuré(e) : 19 750,10 €",
                "Net versé à l’employeur : 5 152,20 €", "Page 4 sur 4");
    }

    @Test
    void theEmployerWhoWentOnPayingIsNamedAsPayee() throws Exception {
        assertThat(text(Recipient.EMPLOYER)).contains(
                "Il a été versé pour Jean Lefèvre, à son employeur subrogé dans ses droits, pour la période");
        assertThat(text(Recipient.INSURED)).doesNotContain("subrogé");
    }

    @Test
    void oneDayIsSingular() throws Exception {
        DailyAllowanceLine day = Samples.allowance(FROM, 1, Recipient.INSURED);
        assertThat(Text.of(RENDERER.render(certificate(List.of(day))))).contains(", 1 indemnité journalière, soit");
    }

    @Test
    void nothingPaidIsNothingToCertify() {
        assertThatThrownBy(() -> certificate(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Recipient recipient) throws Exception {
        return Text.of(RENDERER.render(certificate(List.of(Samples.allowance(FROM, 14, recipient)))));
    }

    private static DailyAllowanceCertificate certificate(List<DailyAllowanceLine> lines) {
        return new DailyAllowanceCertificate(Samples.FUND, Samples.JEAN, Samples.reference("IJ-1"), FROM, TO, lines);
    }
}
