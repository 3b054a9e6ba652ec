package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final Nir NIR = new Nir("278062A99903789");
    private static final LocalDate BIRTH_DATE = LocalDate.of(1978, 6, 9);
    private static final FamilyName NAME = new FamilyName("Le Gœff");

    @ParameterizedTest
    @ValueSource(strings = {"Abcdxyz1", "Abcdxyz!", "abcdxyZ€", "Éléphant rose", "Été-2031", "correct Horse battery",
            "Aa345678", "Ab😀😀😀😀😀😀", " Abcdef ", "Goffre-78"})
    void aPasswordOfTheRuleIsAccepted(String typed) {
        assertThat(chosen(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Abcdef1       | au moins 8 caractères
            Ab1😀😀😀😀   | au moins 8 caractères
            abcdxyz1      | une majuscule
            ABCDXYZ1      | une minuscule
            Abcdefgh      | un chiffre ou un caractère spécial
            Éàçdèfgh      | un chiffre ou un caractère spécial
            Password1     | les plus courants
            pASSWORD123   | les plus courants
            P@ssw0rd      | les plus courants
            Azerty123     | les plus courants
            MotDePasse1!  | les plus courants
            X278062A999037x | numéro de sécurité sociale
            x2 78 06 2a 999 037 89X | numéro de sécurité sociale
            Aa-19780609   | date de naissance
            Aa-1978-06-09 | date de naissance
            Aa09061978    | date de naissance
            09/06/1978Aa  | date de naissance
            Aabc090678    | date de naissance
            Aabc09.06.78  | date de naissance
            LeGoeff-42    | nom de famille
            le-gœff-2X    | nom de famille
            xxLÉ_GŒFF1    | nom de famille
            """, delimiter = '|')
    void anyOtherIsToldTheOnlyReason(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen(typed))
                .withMessageStartingWith("Le mot de passe ").withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(" Il ", typed));
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen("legœff"))
                .withMessage("Le mot de passe doit compter au moins 8 caractères. Il doit contenir une majuscule. "
                        + "Il doit contenir un chiffre ou un caractère spécial. "
                        + "Il ne doit pas contenir votre nom de famille.");
    }

    @Test
    void aPasswordHas128CharactersAtMost() {
        assertThat(chosen("Aa1" + "x".repeat(125)).value()).hasSize(128);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen("Aa1" + "x".repeat(126)))
                .withMessage("Le mot de passe doit compter au plus 128 caractères.");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen("a\u0316\u0301".repeat(21_845)))
                .withMessage("Le mot de passe doit compter au plus 128 caractères.");
    }

    @Test
    void twoKeyboardsThatTypeAnAccentDifferentlyGiveOnePassword() {
        assertThat(chosen("Ele\u0301phant1").value()).isEqualTo(chosen("El\u00e9phant1").value());
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen("Ae\u0301e\u0301e\u03011"))
                .withMessageContaining("au moins 8");
    }

    @Test
    void aNameOfTwoLettersMayBeInAPassword() {
        assertThat(Password.chosen("Reliure-42", NIR, BIRTH_DATE, new FamilyName("Li")).value()).isNotEmpty();
    }

    @Test
    void aFactThatIsNotKnownIsLeftOut() {
        assertThat(Password.chosen("LeGoeff-42", NIR, BIRTH_DATE, null).value()).isEqualTo("LeGoeff-42");
        assertThat(Password.chosen("Aa-09061978", NIR, null, NAME).value()).isEqualTo("Aa-09061978");
        assertThat(Password.chosen("Xa278062A999037", null, BIRTH_DATE, NAME).value()).isEqualTo("Xa278062A999037");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void nothingTypedIsAskedFor(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen(typed))
                .withMessage("Choisissez un mot de passe.");
    }

    @Test
    void printingItTellsNothing() {
        assertThat(chosen("Abcdxyz1")).hasToString("Password[hidden]");
    }

    private static Password chosen(String typed) {
        return Password.chosen(typed, NIR, BIRTH_DATE, NAME);
    }
}
