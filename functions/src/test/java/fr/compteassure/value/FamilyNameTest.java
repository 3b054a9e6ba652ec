package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"O", "Lefèvre", "D'Arc", "D’Arc", "Le Goff", "Dupont-Martin", "Dupont--Martin",
            "àâäçéèêëîïôöùûüÿœæñ", "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ", "Strauß", "Łukasiewicz", "Nguyễn", "Çelik", "D'Arc–Le Goff"})
    void aNameIsKeptAsTyped(String typed) {
        assertThat(new FamilyName(typed).value()).isEqualTo(typed);
    }

    @Test
    void spacesAroundAreDroppedAndAccentsComposed() {
        assertThat(new FamilyName(" \u00a0Lefe\u0300vre\n").value()).isEqualTo("Lef\u00e8vre");
        assertThat(new FamilyName("Le\u00a0Goff").value()).isEqualTo("Le Goff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dupont2", "Dupont, Jean", "Martin.", "<b>", "-", "'", "' -", "\u0301", "Иванов", "李",
            "Du\npont", "Du\u0000pont", "Du\u200bpont", "a@b", "Dupont/Martin", "Ⅷ"})
    void whatANameIsNotWrittenWithIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new FamilyName(typed))
                .withMessageContaining("s’écrit avec des lettres");
    }

    @Test
    void aNameHas80CharactersAtMost() {
        assertThat(new FamilyName("é".repeat(80)).value()).hasSize(80);
        assertThat(new FamilyName("e\u0301".repeat(80)).value()).hasSize(80);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new FamilyName("é".repeat(81)))
                .withMessageContaining("80");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new FamilyName("a\u0301".repeat(32_768)))
                .withMessageContaining("80");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingTypedIsAskedFor(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new FamilyName(typed))
                .withMessageStartingWith("Indiquez");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            D'Arc–Le Goff | DARC LEGOFF
            D’Arc         | d'arc
            Lefèvre       | LEFEVRE
            Cœur          | COEUR
            Lætitia       | laetitia
            Strauß        | STRAUSS
            STRAUẞ        | strauss
            Dupont-Martin | Dupont  Martin
            Le Goff       | Legoff
            Nguyễn        | NGUYEN
            Çelik         | CELIK
            """, delimiter = '|')
    void writingsOfOneNameMatch(String one, String other) {
        assertThat(new FamilyName(one).matches(new FamilyName(other))).isTrue();
        assertThat(new FamilyName(other).matches(new FamilyName(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Dupont, Dupond", "Dupont, Dupon", "Martin-Dupont, Dupont-Martin", "Müller, Mueller"})
    void otherNamesDoNotMatch(String one, String other) {
        assertThat(new FamilyName(one).matches(new FamilyName(other))).isFalse();
    }

    @Test
    void printingItTellsNothing() {
        assertThat(new FamilyName("Lefèvre")).hasToString("FamilyName[hidden]");
    }
}
