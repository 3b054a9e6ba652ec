package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void accentsTypedApartAreComposed() {
        assertThat(Typed.composed("Le\u0301a")).isEqualTo("L\u00e9a");
        assertThat(Typed.composed("Léa")).isEqualTo("Léa");
    }

    /** What is answered without a look at Unicode's tables is what they say, alone and beside any other such character. */
    @Test
    void beforeTheFirstAccentNothingIsToBeComposed() {
        for (int first = 0; first < 0x300; first++) {
            var one = Character.toString(first);
            var beside = IntStream.range(0, 0x300).mapToObj(other -> one + Character.toString(other))
                    .collect(Collectors.joining());
            assertThat(Normalizer.isNormalized(beside, Form.NFC)).isTrue();
            assertThat(Typed.composed(beside)).isEqualTo(beside);
        }
    }
}
