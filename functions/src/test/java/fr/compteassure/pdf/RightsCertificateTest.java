package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RightsCertificateTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final LocalDate TODAY = Samples.ISSUED;

    @Test
    void itCertifiesTheRightsAndTheirPeriod() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortRights()))).contains(
                "La CPAM d'Ille-et-Vilaine atteste que Jean Lefèvre bénéficie de la prise en charge de ses frais de "
                        + "santé du 1er janvier 2020 au 31 décembre 2027.",
                "Médecin traitant : déclaré.", "Document n° : AD-2026-000123", "Délivré le : 23 novembre 2026",
                "7KQ4-M2XP-9DTR", "Page 1 sur 1").doesNotContain("Morel");
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
    void rightsThatDoNotRunAreInAFrameAboveAllElse() throws Exception {
        assertThat(text(TODAY.minusYears(1), TODAY.minusDays(1))).containsSubsequence(
                "Droits terminés : ils ont pris fin le 22 novembre 2026. Cette attestation ne prouve aucun droit en"
                        + " cours.",
                "atteste que").doesNotContain("valable un an", "est valable");
        assertThat(text(TODAY.plusDays(8), TODAY.plusYears(1))).containsSubsequence(
                "Droits à venir : ils s’ouvrent le 1er décembre 2026. Cette attestation ne prouve aucun droit avant cette"
                        + " date.",
                "atteste que");
        assertThat(text(TODAY, TODAY)).doesNotContain("Droits terminés", "Droits à venir");
    }

    @Test
    void itIsValidForAYearButNeverBeyondTheRights() throws Exception {
        assertThat(text(TODAY, TODAY.plusYears(3))).contains(
                "valable un an à compter de sa délivrance, jusqu’au 22 novembre 2027, sauf changement de situation");
        assertThat(text(TODAY, LocalDate.of(2026, 12, 1))).contains(
                "valable jusqu’à la fin des droits, le 1er décembre 2026, sauf changement de situation");
    }

    @Test
    void withoutDoctorBeneficiaryOrCodesItSaysSoOrNothing() throws Exception {
        assertThat(text(TODAY, TODAY.plusYears(1))).contains("Médecin traitant : non déclaré.",
                "Cette attestation ne concerne que l’assuré(e).", "Caisse 351 – CPAM d'Ille-et-Vilaine")
                .doesNotContain("Organisme de rattachement", "Code gestion", "Les bénéficiaires");
    }

    @Test
    void theOrganismeIsShownInOneAndInItsParts() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortRights()))).contains(
                "Organisme de rattachement 013510000 (régime 01, caisse 351, centre 0000)",
                "Code gestion 10 – régime général").doesNotContain("Cette attestation ne concerne que");
        assertThatThrownBy(() -> new Affiliation("351", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofExemptionAndComplementaryCoverItDoesNotSpeakUnlessAskedTo() throws Exception {
        assertThat(text(TODAY, TODAY.plusYears(1))).doesNotContainIgnoringCase("exonération")
                .doesNotContainIgnoringCase("ticket modérateur").doesNotContainIgnoringCase("complémentaire")
                .doesNotContainIgnoringCase("solidaire");
    }

    @Test
    void exemptionAndComplementaryCoverHaveTheirOwnHeadingsAndDates() throws Exception {
        assertThat(told(new Exemption(Exemption.Reason.ALD, LocalDate.of(2026, 3, 1), LocalDate.of(2031, 2, 28)),
                new ComplementaryCover(true, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), "Mutuelle du Phare")))
                .contains(
                        "Exonération du ticket modérateur Pour l’assuré(e) : prise en charge à 100 % des soins en rapport"
                                + " avec une affection de longue durée (ALD), du 1er mars 2026 au 28 février 2031.",
                        "Complémentaire santé solidaire Pour l’assuré(e) : Complémentaire santé solidaire avec participation"
                                + " financière, du 1er septembre 2026 au 31 août 2027. Organisme gestionnaire : Mutuelle du"
                                + " Phare.");
    }

    @Test
    void whatTheFileDoesNotTellOfThemIsNotCertified() throws Exception {
        assertThat(told(new Exemption(Exemption.Reason.MATERNITY, null, LocalDate.of(2027, 1, 31)),
                new ComplementaryCover(null, null, null, null))).contains(
                        "au titre de l’assurance maternité, jusqu’au 31 janvier 2027.",
                        "Pour l’assuré(e) : Complémentaire santé solidaire. ")
                .doesNotContain("participation", "gestionnaire");
        assertThat(told(new Exemption(Exemption.Reason.INVALIDITY, TODAY, null), null)).contains(
                "au titre d’une pension d’invalidité, à compter du 23 novembre 2026.");
    }

    @Test
    void whoAskedForThemAndHasNoneIsToldWhatTheFileSays() throws Exception {
        assertThat(told(null, null)).contains(
                "Exonération du ticket modérateur Aucune exonération, en cours ou à venir, ne figure au dossier de"
                        + " l’assuré(e) le 23 novembre 2026.",
                "Complémentaire santé solidaire Aucune Complémentaire santé solidaire, en cours ou à venir, ne figure au"
                        + " dossier de l’assuré(e) le 23 novembre 2026.");
    }

    @Test
    void aColumnIsThereOnlyWhenTheFileHasItForSomebody() throws Exception {
        var zoe = Samples.child("Lefèvre", "Zoé", LocalDate.of(2015, 6, 1));
        assertThat(headers(zoe)).containsExactly("Nom de famille", "Prénoms", "Date de naissance");
        assertThat(headers(zoe, new Beneficiary("Lefèvre", "Morel", List.of("Hugo"), LocalDate.of(2008, 11, 24), 2,
                Relationship.CHILD, false, TODAY)))
                .containsExactly("Nom de famille", "Nom d’usage", "Prénoms", "Date de naissance", "Rang de naissance",
                        "Médecin traitant", "Droits jusqu’au");
    }

    @Test
    void whoComesOfAgeTomorrowHasRightsUntilToday() throws Exception {
        var rights = Samples.rights(TODAY, TODAY.plusYears(2), null, List.of(
                Samples.child("Lefèvre", "Zoé", LocalDate.of(2015, 6, 1)),
                new Beneficiary("Lefèvre", null, List.of("Hugo"), LocalDate.of(2008, 11, 24), null, Relationship.CHILD,
                        null, TODAY)));
        assertThat(Text.of(RENDERER.render(rights))).contains("Zoé 01/06/2015 23/11/2028",
                "Hugo 24/11/2008 23/11/2026");
    }

    @Test
    void twelveBeneficiariesAreAllThereOverTwoPages() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.longRights()))) {
            var rows = new Tags(pdf).ofType("TR").stream().map(Tags.Tag::text).toList();
            for (int i = 1; i <= 12; i++) {
                var start = "Élise-" + i + ", Noël, Maïté %02d/%02d/%d".formatted(i, i, 2008 + i);
                assertThat(rows).anyMatch(row -> row.contains(start));
            }
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aWordTooLongForItsPlaceIsCutAndNothingLeavesThePage() throws Exception {
        String word = "Abcdefghij".repeat(15);
        Beneficiary child = new Beneficiary(word, word, List.of(word), TODAY, 1, Relationship.CHILD, true, TODAY);
        Holder holder = new Holder(word, null, List.of("Jean"), Samples.JEAN.nir(), TODAY, List.of(word));
        byte[] file = RENDERER.render(new RightsCertificate(Samples.FUND, holder, Samples.reference("AD-4"), TODAY,
                TODAY.plusYears(1), Samples.AFFILIATION, false, null, List.of(child)));
        assertThat(Text.rightEdge(file)).isBetween(548.0, 562.0);
    }

    @Test
    void rightsThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> Samples.rights(TODAY, TODAY.minusDays(1), null)).isInstanceOf(
                IllegalArgumentException.class);
    }

    private static String text(LocalDate from, LocalDate to) throws Exception {
        return Text.of(RENDERER.render(Samples.rights(from, to, null)));
    }

    private static String told(Exemption exemption, ComplementaryCover cover) throws Exception {
        return Text
                .of(RENDERER.render(Samples.rights(TODAY, TODAY.plusYears(1), new AdditionalCover(exemption, cover))));
    }

    private static List<String> headers(Beneficiary... beneficiaries) throws Exception {
        var rights = Samples.rights(TODAY, TODAY.plusYears(1), null, List.of(beneficiaries));
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(rights))) {
            return new Tags(pdf).ofType("THead").getFirst().descendants("TH").stream().map(Tags.Tag::text).toList();
        }
    }
}
