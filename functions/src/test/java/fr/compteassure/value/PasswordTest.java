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
            "Aa345678", "Ab😀😀😀😀😀😀", " Abcdef ", "Goffre-78", "Le chat de la mer du Nord", "l’Été à Saint-Malo",
            "Zoe.Martin@example.org", "مرحبا يا Zoe", "Привет, Мир", "密码是Abc-七八", "Σοφία-και-Νερό", "Ｆｕｌｌ width",
            "𝒜𝒷𝒸𝒹ℯ𝒻𝑔-1", "Ab-٠١٢٣٤", "Fin de mois : 06/78", "9 Juin ou 6 mai",
            "Né en 1978 !",
            "Juin-1978-Brest", "19/6/78-Brest", "1978-6-95 Brest", "2 78 06 99 999 Brest",
            "78 chats, 6 chiens, 9 Rats"})
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
            Mon.Goeff.42  | une partie de votre nom de famille
            9/6/78-Brest  | date de naissance
            Brest9juin78  | date de naissance
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

    /** A reason that a person can act on, though the screen may show eight boxes. */
    @Test
    void charactersThatOneDoesNotSeeAreToldApart() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen("Abcdef1\u200b\u200b"))
                .withMessage("Le mot de passe doit compter au moins 8 caractères visibles.");
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
        assertThat(chosen("Ele\u0301phant-7").value()).isEqualTo(chosen("El\u00e9phant-7").value());
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> chosen("Ae\u0301e\u0301e\u03011"))
                .withMessageContaining("au moins 8");
    }

    @Test
    void aNameOfTwoLettersMayBeInAPassword() {
        assertThat(Password.chosen("Reliure-42", NIR, BIRTH_DATE, new FamilyName("Li")).value()).isNotEmpty();
        assertThat(Password.chosen("Évaluer-42", NIR, BIRTH_DATE, new FamilyName("Lü")).value()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Dupont-Martin       | Vive.Martin.7    | une partie de votre nom
            Dupont-Martin       | dupont:Soleil    | une partie de votre nom
            Dupont-Martin       | DUPONT martin 7  | contenir votre nom
            de La Fontaine      | Fontaine-claire  | une partie de votre nom
            D’Ormesson          | Ormesson-sur-Mer | une partie de votre nom
            Saint-Exupéry       | Exupery, vole !  | une partie de votre nom
            Strauß              | Strauss-Valse    | contenir votre nom
            STRAUSS             | la Valse-Strauß  | contenir votre nom
            Lætitia             | Laetitia-42      | contenir votre nom
            Łukasiewicz         | Lukasiewicz-42   | contenir votre nom
            Đặng                | dang-Hanoi-42    | contenir votre nom
            Sørensen            | Sorensen-42      | contenir votre nom
            Müller              | Muller-42        | contenir votre nom
            Müller              | Mueller-42       | contenir votre nom
            Mueller             | Müller-42        | contenir votre nom
            Roy                 | Roy-soleil       | contenir votre nom
            """, delimiter = '|')
    void theNameIsFoundInItsOtherWritingsAndByItsLongParts(String name, String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Password.chosen(typed, NIR, BIRTH_DATE, new FamilyName(name)))
                .withMessageContaining(reason).withMessageNotContaining(" Il ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            de La Fontaine | Deux de la Loire-7
            Van der Berg   | Une-Auberge-7
            Du Bois        | Hautbois-et-Cor
            Saint-Exupéry  | Saint-Malo-42
            Della Rocca    | Bella, della Luna
            Le Roy         | Royaume-Uni-42
            Lefèvre        | L3f3vr3-42
            """, delimiter = '|')
    void particlesAndShortPartsOfANameMayBeInAPassword(String name, String typed) {
        assertThat(Password.chosen(typed, NIR, BIRTH_DATE, new FamilyName(name)).value()).isEqualTo(typed);
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
