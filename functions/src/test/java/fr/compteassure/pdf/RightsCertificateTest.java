package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsCertificateTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final LocalDate TODAY = Samples.ISSUED;

    @Test
    void itCertifiesTheRightsAndTheirPeriod() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortRights()))).contains(
                "La CPAM d'Ille-et-Vilaine atteste que Jean Lefèvre bénéficie de la prise en charge de ses frais de "
                        + "santé du 1er janvier 2020 au 31 décembre 2027.",
                "Médecin traitant : déclaré (Dr Anne Morel).", "Document n° : AD-2026-000123", "7KQ4-M2XP-9DTR",
                "Page 1 sur 1");
    }

    @Test
    void rightsThatBeginTomorrowAreInTheFuture() throws Exception {
        assertThat(text(TODAY.plusDays(1), TODAY.plusYears(1))).contains("Jean Lefèvre bénéficiera de la prise");
    }

    @Test
    void rightsThatBeginOrEndTodayRun() throws Exception {
        assertThat(text(TODAY, TODAY.plusYears(1))).contains("Jean Lefèvre bénéficie de la prise");
        assertThat(text(TODAY.minusYears(1), TODAY)).contains("Jean Lefèvre bénéficie de la prise");
    }

    @Test
    void rightsThatEndedYesterdayAreInThePast() throws Exception {
        assertThat(text(TODAY.minusYears(1), TODAY.minusDays(1))).contains("Jean Lefèvre a bénéficié de la prise");
    }

    @Test
    void withoutDoctorOrBeneficiaryOrExemptionItSaysSoOrNothing() throws Exception {
        assertThat(text(TODAY, TODAY.plusYears(1))).contains("Médecin traitant : non déclaré.",
                "Aucun bénéficiaire ne figure sur cette attestation.").doesNotContain("ticket modérateur", "ALD");
    }

    @Test
    void twelveBeneficiariesAreAllThereOverTwoPages() throws Exception {
        String text = Text.of(RENDERER.render(Samples.longRights()));
        for (int i = 1; i <= 12; i++) {
            assertThat(text).contains("Élise-" + i + ", Noël, Maïté %02d/%02d/%d".formatted(i, i, 2008 + i));
        }
        assertThat(text).contains("Page 2 sur 2", "affection de longue durée",
                "Nom d’usage N’Guessan-d’Estrées de La Rochefoucauld", "Lieu-dit L’Haÿ & Cie");
    }

    @Test
    void aWordTooLongForItsPlaceIsCutAndNothingLeavesThePage() throws Exception {
        String word = "Abcdefghij".repeat(15);
        Beneficiary child = new Beneficiary(word, word, List.of(word), TODAY, 1, Relationship.CHILD, true);
        Holder holder = new Holder(word, null, List.of("Jean"), Samples.JEAN.nir(), TODAY, List.of(word));
        byte[] file = RENDERER.render(new RightsCertificate(Samples.FUND, holder, Samples.reference("AD-4"), TODAY,
                TODAY.plusYears(1), null, "10", null, TreatingDoctor.NONE, List.of(child)));
        assertThat(Text.rightEdge(file)).isBetween(540.0, 554.0);
    }

    @Test
    void rightsThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> Samples.rights(TODAY, TODAY.minusDays(1), List.of())).isInstanceOf(
                IllegalArgumentException.class);
    }

    private static String text(LocalDate from, LocalDate to) throws Exception {
        return Text.of(RENDERER.render(Samples.rights(from, to, List.of())));
    }
}
