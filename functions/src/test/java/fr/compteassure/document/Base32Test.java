package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theStandardsTextsAreWrittenAsItSays(String text, String written) {
        assertThat(Base32.of(text.getBytes(UTF_8))).isEqualTo(written);
    }

    @Test
    void firstZerosAndOnesAreKept() {
        assertThat(Base32.of(HexFormat.of().parseHex("0000000000"))).isEqualTo("AAAAAAAA");
        assertThat(Base32.of(HexFormat.of().parseHex("ffffffffff"))).isEqualTo("77777777");
        assertThat(Base32.of(new byte[64])).hasSize(103);
    }
}
