package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
    private static final List<UnaryOperator<String>> WAYS = List.of(text -> LongText.of(text, 4_000),
            text -> LongText.asTyped(text, 4_000), text -> LongText.ofOneLine(text, 4_000));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00A0"})
    void whoWroteNothingIsToldToWrite(String blank) {
        assertThat(WAYS).allSatisfy(way -> assertThatThrownBy(() -> way.apply(blank)).isInstanceOf(InvalidValue.class)
                .hasMessage("Écrivez un texte."));
    }

    @Test
    void whoWroteTooMuchIsToldHowMuchMayBeWritten() {
        assertThat(WAYS).allSatisfy(way -> {
            assertThat(way.apply("🎉".repeat(4_000))).isEqualTo("🎉".repeat(4_000));
            assertThatThrownBy(() -> way.apply("a".repeat(4_001))).isInstanceOf(InvalidValue.class)
                    .hasMessage("4\u202F000 caractères au plus.");
        });
    }

    @Test
    void aLineHasNoBreak() {
        assertThatThrownBy(() -> LongText.ofOneLine("un\ndeux", 120)).hasMessage("Écrivez sur une seule ligne.");
        assertThatThrownBy(() -> ShortText.of("un\ndeux")).hasMessage("Écrivez sur une seule ligne.");
        assertThat(LongText.of("un\ndeux", 120)).isEqualTo("un\ndeux");
        assertThatThrownBy(() -> LongText.of("un\0deux", 120)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aShortTextSaysTheSame() {
        assertThat(ShortText.of(" Rennes ")).isEqualTo("Rennes");
        assertThatThrownBy(() -> ShortText.of(" ")).hasMessage("Écrivez un texte.");
        assertThatThrownBy(() -> ShortText.of("a".repeat(201))).hasMessage("200 caractères au plus.");
    }
}
