package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static Money money(String amount, String currency) {
        return new Money(Money.amount(amount), Currencies.of(currency));
    }

    @ParameterizedTest
    @CsvSource({"123.45, CHF, 123.45", "123.4, CHF, 123.40", "30, EUR, 30.00", "1500, JPY, 1500", "12.345, TND, 12.345",
            "12.3, TND, 12.300", "0.01, USD, 0.01", "007.50, GBP, 7.50", "999999999999.99, EUR, 999999999999.99",
            "0.1, EUR, 0.10"})
    void anAmountHasTheDecimalsOfItsCurrencyAndIsExact(String typed, String currency, String text) {
        assertThat(money(typed, currency).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1500.0, JPY", "1500.5, JPY", "123.456, CHF", "12.340, EUR", "12.3456, TND"})
    void moreDecimalsThanTheCurrencyHasAreRefused(String typed, String currency) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> money(typed, currency))
                .withMessageContaining("décimales");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-1", "+1", "1,50", "1e3", "1.", ".5", "1 000", "0x1", "NaN", "١٢",
            "1.23456",
            "1234567890123"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Money.amount(typed))
                .withMessageContaining("123.45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "chf", " USD ", "XPF", "XOF", "CUP", "XCG", "BGN", "ANG"})
    void currenciesInWhichSomethingIsPaidAreKnown(String code) {
        assertThat(Currencies.of(code).getCurrencyCode()).isEqualTo(code.strip().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EURO", "€", "XXX", "XAU", "XDR", "FRF", "ABC", "CH"})
    void whatIsNoCurrencyIsRefused(String code) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Currencies.of(code))
                .withMessageContaining("ISO 4217");
    }

    @Test
    void whatSomebodyPaidIsNotLogged() {
        assertThat(money("123.45", "CHF")).asString().doesNotContain("123");
    }
}
