package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates of rights of people whom a form would forget. */
class AwkwardRightsTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final LocalDate TODAY = Samples.ISSUED;
    private static final String FORTY = "Montmorency-Laval-d’Estrées-de-La-Fayette";
    private static final AdditionalCover BOTH = new AdditionalCover(
            new Exemption(Exemption.Reason.INVALIDITY, LocalDate.of(2026, 3, 1), null),
            new ComplementaryCover(true, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), "CGSS de La Réunion"));

    private static Stream<RightsCertificate> certificates() {
        return Stream.of(
                certificate(fund("CGSS de La Réunion", "974"), sixLines(), TODAY, TODAY.plusYears(1), BOTH, twins()),
                certificate(fund("CSSM de Mayotte", "976"), Samples.JEAN, TODAY.minusYears(1), TODAY.minusDays(1), null,
                        List.of()),
                certificate(fund("CCSS de la Lozère", "481"), sixLines(), TODAY.plusDays(1), TODAY.plusYears(1),
                        new AdditionalCover(null, null), comesOfAge()),
                certificate(fund("CPAM d’Ille-et-Vilaine", "351"), sixLines(), TODAY, TODAY.plusYears(1), BOTH,
                        twelve()));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void itConformsAndNothingLeavesThePageOrGetsSmall(RightsCertificate certificate) throws Exception {
        byte[] file = RENDERER.render(certificate);

        assertThat(VeraPdf.failures(file)).isEmpty();
        assertThat(Text.rightEdge(file)).isLessThan(562);
        assertThat(Text.smallest(file)).isGreaterThan(8.99);
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void noPageBeginsWithTheVerificationAlone(RightsCertificate certificate) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(certificate))) {
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                String text = Text.of(pdf, page);
                assertThat(text.substring(text.indexOf("Page " + page + " sur"))).doesNotMatch(
                        "Page \\d+ sur \\d+ (Vérifier ce document|Questions).*");
            }
        }
    }

    @Test
    void sixLinesOfAnAddressAreAllThereInTheirOrder() throws Exception {
        assertThat(Text.of(RENDERER.render(certificates().findFirst().orElseThrow())))
                .containsSubsequence(
                        "Chez Madame Hoarau-Técher Appartement 214, escalier B",
                        "Trois Filaos », bâtiment C 128 bis avenue",
                        "BP 90 – La Plaine-des-Palmistes 97431 La Plaine-des-Palmistes");
    }

    @Test
    void theLastPersonStandsOnThePageOfWhatFollows() throws Exception {
        for (int count = 1; count <= 24; count++) {
            byte[] file = RENDERER.render(certificate(fund("CGSS de La Réunion", "974"), Samples.JEAN, TODAY,
                    TODAY.plusYears(3), BOTH, children(count)));
            try (PDDocument pdf = Loader.loadPDF(file)) {
                assertThat(Text.of(pdf, pdf.getNumberOfPages())).as("%d people", count)
                        .contains("Enfant-" + count, "Vérifier ce document");
                assertThat(Text.of(pdf, 1)).as("%d people", count).contains("Enfant-1");
            }
        }
    }

    @Test
    void withThreeChildrenAnExemptionAndComplementaryCoverItIsOnePage() throws Exception {
        var certificate = certificate(fund("CGSS de La Réunion", "974"), Samples.JEAN, TODAY, TODAY.plusYears(3), BOTH,
                children(3));
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(certificate))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static RightsCertificate certificate(Letterhead fund, Holder holder, LocalDate from, LocalDate to,
            AdditionalCover cover, List<Beneficiary> beneficiaries) {
        return new RightsCertificate(fund, holder, Samples.reference("AD-9"), from, to, Samples.AFFILIATION, true,
                cover,
                beneficiaries);
    }

    private static Letterhead fund(String name, String code) {
        return new Letterhead(name, code, List.of("Adresse de démonstration (inventée)", "3 rue des Filaos-Couchés",
                "97400 Saint-Denis"));
    }

    private static Holder sixLines() {
        return new Holder(FORTY, FORTY, List.of(FORTY, "Éloïse"), "202079749920565", LocalDate.of(2002, 7, 14), List.of(
                "Chez Madame Hoarau-Técher", "Appartement 214, escalier B",
                "Résidence « Les Trois Filaos », bâtiment C",
                "128 bis avenue du Maréchal-de-Lattre-de-Tassigny", "BP 90 – La Plaine-des-Palmistes",
                "97431 La Plaine-des-Palmistes"));
    }

    private static List<Beneficiary> twins() {
        return IntStream.of(1, 2).mapToObj(rank -> new Beneficiary("Hoarau", null, List.of("Noé-" + rank), LocalDate.of(
                2023, 10, 5), rank, Relationship.CHILD, true, null)).toList();
    }

    private static List<Beneficiary> children(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Beneficiary("Hoarau", null, List.of("Enfant-" + i),
                LocalDate.of(2023, 10, 5), i, Relationship.CHILD, true, null)).toList();
    }

    private static List<Beneficiary> comesOfAge() {
        return List.of(new Beneficiary("Hoarau", null, List.of("Inès"), TODAY.plusDays(1).minusYears(18), null,
                Relationship.CHILD, null, TODAY));
    }

    private static List<Beneficiary> twelve() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Beneficiary(FORTY, FORTY, List.of(FORTY, "Noël"), LocalDate
                        .of(2010, i, i), i % 2 + 1, Relationship.CHILD, false, TODAY.plusDays(i)))
                .toList();
    }
}
