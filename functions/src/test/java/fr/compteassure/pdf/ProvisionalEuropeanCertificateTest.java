package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class ProvisionalEuropeanCertificateTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @Test
    void itBearsWhatTheModelAsksForInFrenchAndEnglish() throws Exception {
        assertThat(Text.of(RENDERER.render(Samples.shortEuropean())))
                .contains("2. État membre / Member State FR – France",
                        "3. Nom / Name Lefèvre", "4. Prénoms / Given names Jean",
                        "5. Date de naissance / Date of birth 12/03/1985",
                        "1 85 03 75 999 042 74", "351 – CPAM d'Ille-et-Vilaine",
                        "carte en cours de fabrication / card being made",
                        "(a) du / from 23/11/2026 (b) au / to 22/02/2027", "(c) 23/11/2026", "7KQ4-M2XP-9DTR",
                        "Regulation (EC) No 883/2004", "Page 1 sur 1")
                .doesNotContain("12 rue des Lilas", "dont les droits");
    }

    @Test
    void whoIsCoveredByTheNumberOfSomebodyElseIsToldWhose() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.longEuropean()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(Samples.longEuropean().people().size());
            assertThat(Text.of(pdf, 1)).contains("nom d’usage / name in use: N’Guessan-d’Estrées de La Rochefoucauld")
                    .doesNotContain("dont les droits");
            assertThat(Text.of(pdf, 2)).contains("Y O", "3. Nom / Name O 4.", "2 78 06 2A 999 037 89",
                    "from whom the rights derive: Marie-Françoise");
            assertThat(Text.of(pdf, 4)).contains("Éloïse", "29/02/2024").doesNotContain("Élise");
        }
    }

    @Test
    void everyPageHasItsTitleAndAHeadingOfItsPerson() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.longEuropean()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(Text.of(pdf, page)).contains(ProvisionalEuropeanCertificatePage.TITLE,
                        "Provisional replacement certificate");
            }
            assertThat(new Tags(pdf).ofType("H2")).extracting(Tags.Tag::text).contains("Y O", "Zoé Lefèvre");
        }
    }

    @Test
    void whatIsInTwoLanguagesIsReadInItsOrder() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.longEuropean()))) {
            assertThat(new Tags(pdf).ofType("TR")).extracting(Tags.Tag::text).contains(
                    "3. Nom / Name Cœur-de-L’Épée–Montmorency-Laval (nom d’usage / name in use: N’Guessan-d’Estrées de La"
                            + " Rochefoucauld)",
                    "Période de validité / Validity period (a) du / from 23/11/2026 (b) au / to 22/02/2027")
                    .anySatisfy(row -> assertThat(row).startsWith("6. Numéro d’identification personnel / Personal"
                            + " identification number 2 78 06 2A 999 037 89 de l’assuré(e) dont les droits découlent / of the"
                            + " insured person from whom the rights derive: Marie-Françoise"));
        }
    }

    @Test
    void englishIsMarkedAsSuchForScreenReaders() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.shortEuropean()))) {
            assertThat(new Tags(pdf).all()).anySatisfy(tag -> assertThat(tag.element().getLanguage()).isEqualTo("en"));
        }
    }

    @Test
    void acertificateOfNobodyOrThatEndsBeforeItBeginsIsRefused() {
        LocalDate day = Samples.ISSUED;
        List<Beneficiary> people = Samples.shortEuropean().people();
        assertThatThrownBy(() -> certificate(day, day.minusDays(1), people)).isInstanceOf(
                IllegalArgumentException.class);
        assertThatThrownBy(() -> certificate(day, day, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static ProvisionalEuropeanCertificate certificate(LocalDate from, LocalDate to, List<Beneficiary> people) {
        return new ProvisionalEuropeanCertificate(Samples.FUND, Samples.JEAN, Samples.reference("C-1"), from, to,
                people);
    }
}
