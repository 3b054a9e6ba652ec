package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.compteassure.value.Dated.Since;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 4, 1);
    private static final Dated<Integer> CEILING = new Dated<>("ceiling",
            List.of(new Since<>(SECOND, 2, "b"), new Since<>(FIRST, 1, "a")));

    @ParameterizedTest
    @CsvSource({"2025-04-01, 1, a", "2026-03-31, 1, a", "2026-04-01, 2, b", "2040-01-01, 2, b"})
    void aValueCountsFromItsFirstDayToTheDayBeforeTheNext(LocalDate day, int value, String source) {
        assertThat(CEILING.on(day)).isEqualTo(value);
        assertThat(CEILING.since(day).source()).isEqualTo(source);
    }

    @Test
    void beforeTheFirstNothingIsKnown() {
        assertThat(CEILING.isKnownOn(FIRST.minusDays(1))).isFalse();
        assertThat(CEILING.isKnownOn(FIRST)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> CEILING.on(FIRST.minusDays(1)))
                .withMessage("ceiling is not known on 2025-03-31: its first value is of 2025-04-01");
    }

    @Test
    void noneOrTwoOfOneDayAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dated<>("ceiling", List.of()));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Dated<>("ceiling", List.of(new Since<>(FIRST, 1, "a"), new Since<>(FIRST, 2, "b"))));
    }
}
