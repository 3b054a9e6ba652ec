package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers with commune 999 (or 99 after 974) belong to nobody; the others are published test vectors. */
class NirTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            1 85 03 75 999 042 74 | a man, March 1985
            2 91 11 33 999 118 43 | a woman
            2 78 06 2A 999 037 89 | Corse-du-Sud
            1 65 09 2B 999 012 03 | Haute-Corse, and a key below ten
            2 02 07 97 499 205 65 | La Réunion
            1 74 12 99 999 016 38 | born abroad
            2 63 31 99 999 008 63 | month 31 for a January that is not sure
            1 70 20 99 999 004 83 | month unknown
            2 53 01 91 999 019 84 | Algeria before 1962
            1 09 01 75 999 321 92 | 1909 or 2009
            1 85 03 75 999 019 97 | the highest key
            255081416802538       | published
            253072A07300443       | published
            253072B07300470       | published
            295109912611193       | published
            284058832102532       | published, with the key of its own test
            """, delimiter = '|')
    void aPermanentNumberWithItsKeyIsAccepted(String typed) {
        assertThat(new Nir(typed).value()).isEqualTo(typed.replace(" ", "")).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"278062A99903789", " 2 78 06 2a 999 037 89 ", "2-78-06-2a-999-037-89",
            "2.78.06.2A.999.037.89",
            "2\u00a078\u00a006\u00a02A\u00a0999\u202f037\u200989", "2\u201178\u201306\u22122A 999 037 89",
            "\ufeff278062A99903789\u200e\n"})
    void separatorsAndCaseDoNotCount(String typed) {
        assertThat(new Nir(typed)).isEqualTo(new Nir("278062A99903789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"185037599904275", "185037599904200", "185037599904298", "185037599904299",
            "278062A99903762", "18503759990427A"})
    void aWrongKeyIsToldSo(String typed) {
        assertThatIsRefused(typed, "La clé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"185137599904274", "185197599904274", "185007599904274", "278062C99903789",
            "985037599904274", "085037599904274", "1850375A9904274", "A85037599904274", "1850A7599904274",
            "abcdefghijklmno", "18503759990427é", "١٨٥٠٣٧٥٩٩٩٠٤٢٧٤", "185 03 75 999 042/74"})
    void whatIsNoNumberOfThisKindIsToldSo(String typed) {
        assertThatIsRefused(typed, "Ce n’est pas un numéro de sécurité sociale");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            18503759990427     | compte 15 caractères
            1850375999042741   | compte 15 caractères
            1                  | compte 15 caractères
            71123123456781     | compte 15 caractères
            1850375999042      | Ajoutez la clé
            278062A999037      | Ajoutez la clé
            385037599904274    | en cours d’immatriculation
            485037599904274    | en cours d’immatriculation
            5112312345678      | personne de passage
            611231234567812    | personne de passage
            7112312345678      | provisoire
            8212312345678      | provisoire
            711231234567812    | provisoire
            """, delimiter = '|')
    void eachOtherKindOfNumberIsToldWhatItIs(String typed, String reason) {
        assertThatIsRefused(typed, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"385037599904274", "5112312345678", "7112312345678"})
    void whoHasAnotherKindOfNumberIsShownTheWayToAnAccount(String typed) {
        assertThatIsRefused(typed, "qui commence par 1 ou 2");
        assertThatIsRefused(typed, "à l’accueil de la caisse, au 36 46, ou en visio en langue des signes");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0", " - . "})
    void nothingTypedIsAskedFor(String typed) {
        assertThatIsRefused(typed, "Indiquez votre numéro");
    }

    @Test
    void aHugeTextIsRefusedLikeAShortOne() {
        assertThatIsRefused("1".repeat(65_536), "compte 15 caractères");
    }

    @Test
    void theNumberWithoutItsKeyHasThirteenCharacters() {
        assertThat(new Nir("278062A99903789").withoutKey()).isEqualTo("278062A999037");
    }

    @Test
    void printingItTellsNothing() {
        assertThat(new Nir("185037599904274")).hasToString("Nir[hidden]");
    }

    private static void assertThatIsRefused(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Nir(typed)).withMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("85037", "1123123"));
    }
}
