package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeTest {
    @ParameterizedTest
    @CsvSource({"35000, 35", "01000, 01", "95880, 95", "75116, 75", "20000, 2A", "20167, 2A", "20200, 2B",
            "20600, 2B", "97110, 971", "97133, 977", "97150, 978", "97200, 972", "97300, 973", "97400, 974",
            "97500, 975", "97600, 976", "97700, 977", "97800, 978", "94390, 91", "94310, 94", "98410, 984",
            "98600, 986", "98714, 987", "98800, 988"})
    void aCodeTellsItsDepartement(String code, String departement) {
        assertThat(new PostalCode(code).departement()).isEqualTo(departement);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 35000 ", "35 000", "35\u00a0000"})
    void spacesDoNotCount(String typed) {
        assertThat(new PostalCode(typed)).isEqualTo(new PostalCode("35000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00100", "96000", "97000", "97900", "98000", "98500", "98900", "99000", "3500", "350000",
            "2A000", "F35000", "35-000", "３５０００", "B-1000"})
    void whatIsNoFrenchCodeIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new PostalCode(typed))
                .withMessageContaining("cinq chiffres");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingTypedIsAskedFor(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new PostalCode(typed))
                .withMessageStartingWith("Indiquez");
    }

    @Test
    void printingItTellsNothing() {
        assertThat(new PostalCode("35000")).hasToString("PostalCode[hidden]");
    }
}
