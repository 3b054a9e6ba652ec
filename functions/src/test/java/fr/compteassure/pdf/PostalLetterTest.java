package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PostalLetterTest {
    private static final PostalLetter LETTER = new PostalLetter(Samples.FUND, List.of("Élise Durand",
            "12 rue des Lilas", "35000 Rennes"), "7K4M-9QXT", Samples.ISSUED, "le code <b>",
            List.of(
                    new PostalLetter.Paragraph("Une phrase & une autre."),
                    new PostalLetter.Warning("Ce n’était pas vous ?", "Appelez le 36 46."),
                    new PostalLetter.Code("Votre code", "7K4M-9QXT-0WGV-M8W1", "Il ne sert qu’une fois."),
                    new PostalLetter.Steps("Comment faire", List.of("Tapez le code.", "Choisissez.")),
                    new PostalLetter.Choices("Où lire", List.of("Ici.", "Là."))));

    private final byte[] file = new DocumentRenderer().render(LETTER);

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void aLetterConforms(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.failures(file, flavour)).isEmpty();
    }

    @Test
    void aScreenReaderReadsItInItsOrderAndEachHeadingOnce() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Tags tags = new Tags(pdf);

            assertThat(tags.ofType("H1")).extracting(Tags.Tag::text).containsExactly("Objet : le code <b>");
            assertThat(tags.ofType("H2")).extracting(Tags.Tag::text).containsExactly("Ce n’était pas vous ?",
                    "Votre code", "Comment faire", "Où lire");
            assertThat(tags.ofType("L")).hasSize(2);
            assertThat(tags.ofType("P")).extracting(Tags.Tag::text).containsSubsequence("CPAM d'Ille-et-Vilaine",
                    "Pour nous joindre", "Élise Durand", "35000 Rennes", "Référence de cette lettre : 7K4M-9QXT",
                    "Le 23 novembre 2026", "Madame, Monsieur,", "Une phrase & une autre.", "Appelez le 36 46.",
                    "7K4M-9QXT-0WGV-M8W1", "Il ne sert qu’une fois.");
        }
    }

    @Test
    void theFileSaysWhatItIsAndNothingOfThePerson() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("le code <b>");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("Lettre, référence 7K4M-9QXT");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray())).doesNotContain("Durand");
        }
        assertThat(LETTER.toString()).doesNotContain("Durand", "0WGV");
    }
}
