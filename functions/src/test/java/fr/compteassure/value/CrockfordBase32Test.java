package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrockfordBase32Test {

    @ParameterizedTest
    @CsvSource({"0000000000, 0000-0000", "ffffffffff, ZZZZ-ZZZZ", "08864298e8, 1234-5678", "3a6749dafaff, 79KM-KPQT"})
    void everyFiveBitsAreACharacter(String bytes, String written) {
        assertThat(CrockfordBase32.groups(HexFormat.of().parseHex(bytes), 8)).isEqualTo(written);
        assertThat(CrockfordBase32.characters(HexFormat.of().parseHex(bytes), 8)).isEqualTo(written.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K10-9QXT", "7k10 9qxt", " 7klo–9qxt.", "7KIO9QXT"})
    void whatWasMisreadIsUnderstood(String typed) {
        assertThat(CrockfordBase32.typed(typed, 8)).contains("7K10-9QXT");
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(CrockfordBase32.typed("7K10-9QXU", 8)).isEmpty();
        assertThat(CrockfordBase32.typed("7K10-9QX", 8)).isEmpty();
        assertThat(CrockfordBase32.typed("7K10-9QXT-0000-0000", 8)).isEmpty();
    }
}
