package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
    @ParameterizedTest
    @CsvSource({"BE, Belgique", "GB, Royaume-Uni", "CH, Suisse", "MC, Monaco"})
    void aCountryHasAFrenchNameAndIsNotFrance(String code, String name) {
        assertThat(new Country(code).frenchName()).isEqualTo(name);
        assertThat(new Country(code).isFrench()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "RE", "GP", "MQ", "GF", "YT", "NC"})
    void overseasIsFrance(String code) {
        assertThat(new Country(code).isFrench()).isTrue();
    }

    @Test
    void spacesAndSmallLettersDoNotCount() {
        assertThat(new Country(" be ")).isEqualTo(new Country("BE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UK", "EL", "XK", "BEL", "Belgique", "B1"})
    void whatIsNoCodeIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Country(typed))
                .withMessageContaining("ISO 3166-1");
    }
}
