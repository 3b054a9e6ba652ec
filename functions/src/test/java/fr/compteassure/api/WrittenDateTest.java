package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.compteassure.value.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
    @Test
    void aDayOfTheCalendarIsRead() {
        assertThat(WrittenDate.read("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-02-29  | en février\u00A02025, il va de 01 à 28
            1985-02-30  | en février\u00A01985, il va de 01 à 28
            1985-04-31  | en avril\u00A01985, il va de 01 à 30
            1985-04-00  | en avril\u00A01985, il va de 01 à 30
            1985-13-04  | Ce mois n’existe pas
            1985-00-04  | Ce mois n’existe pas
            12/03/1985  | AAAA-MM-JJ
            85-03-12    | AAAA-MM-JJ
            1985-3-12   | AAAA-MM-JJ
            +1985-03-12 | AAAA-MM-JJ
            ''         | AAAA-MM-JJ
            """, delimiter = '|')
    void whoeverWritesAnImpossibleOneIsToldWhatIsWrongAndHowToWriteIt(String text, String reason) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> WrittenDate.read(text))
                .withMessageContaining(reason);
    }
}
