package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountHolderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Claire Lefèvre            | Claire Lefèvre
            Jean  D’Örnano            | Jean D'Örnano
            X                         | X
            M. ou Mme O'Neil (1/2)+   | M. ou Mme O'Neil (1/2)+
            """)
    void whatBanksTakeIsTaken(String typed, String value) {
        assertThat(new AccountHolder(typed).value()).isEqualTo(value);
    }

    @Test
    void lettersWithMarksOfTheirOwnAreComposed() {
        assertThat(new AccountHolder("\u00A0Jose\u0301 Nuñez ").value()).isEqualTo("José Nuñez");
    }

    @Test
    void itHasSeventyCharactersAtTheMost() {
        assertThat(new AccountHolder("É".repeat(70)).value()).hasSize(70);
        assertThatThrownBy(() -> new AccountHolder("É".repeat(71))).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00A0", "1234", ".", "Jean & Cie", "Jean\u0007", "Иван", "Jean 😀", "a_b", "<b>"})
    void whatTheyDoNotTakeIsRefused(String typed) {
        assertThatThrownBy(() -> new AccountHolder(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void itTellsNothing() {
        assertThat(new AccountHolder("Claire Lefèvre").toString()).doesNotContain("Lef");
    }
}
