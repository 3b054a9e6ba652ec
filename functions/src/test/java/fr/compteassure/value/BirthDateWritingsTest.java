package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateWritingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"12031985", "12198503", "03121985", "03198512", "19850312", "19851203", "120385", "128503",
            "031285", "038512", "850312", "851203", "12/03/1985", "12.03.85", "12 - 03 - 85", "1985_03_12",
            "1/2/0/3/8/5",
            "991203198599", "12/3/1985", "12385", "3-12-85", "85.3.12", "12😀3😀85", "12/85/3", "12🇫🇷03🇫🇷85",
            "12mars1985", "12 mars 85", "Mars 12, 1985", "1985 mars 12", "mars85-12", "12.Mar.85", "xx12mars85xx",
            "12MARS’85", "1 2 m a r s 8 5", "le 12 mars 1985 !"})
    void everyOrderOfDayMonthAndYearIsFound(String typed) {
        assertThat(isIn(typed, LocalDate.of(1985, 3, 12))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1203", "0385", "03/1985", "12/1985", "mars1985", "12mars", "1985", "85", "12 x 03 x 85",
            "12le03le85", "13031985", "12041985", "12031984", "12/13/85", "112/3/85", "12/3/850", "012385x3",
            "12385712",
            "XII-III-MCMLXXXV", "12march1985", "douze mars 85", "12 marsouins 85", "58913021"})
    void partsOfItAndOtherDatesAreNot(String typed) {
        assertThat(isIn(typed, LocalDate.of(1985, 3, 12))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2003-02-01 | 01022003,1/2/03,1203,1er février 2003,01 fév. 03,1févr2003,2003-2-1
            1978-06-09 | 9678,9/6/78,x9678x,09678,9juin1978,09JUN78,9 06 78,6/9/1978,9-78-6
            2000-08-31 | 31082000,310800,31-8-00,31août2000,31aout00,31 aoû 2000
            1931-12-25 | 25121931,251231,25 déc. 1931,25décembre31
            1999-07-04 | 4/7/99,04juil99,4 juill. 1999,4juillet1999,04JUL99
            2012-01-10 | 10janvier2012,10 janv. 12,10jan12,10012012
            """, delimiter = '|')
    void daysAndMonthsUnderTenAreFoundWithTheirZerosAndWithout(LocalDate date, String typed) {
        assertThat(typed.split(",")).allSatisfy(writing -> assertThat(isIn(writing, date)).isTrue());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2003-02-01 | 2031,1032,11/2/03,1/22/03,21er février 2003
            1978-06-09 | 19678,96781,19/6/78,9/16/78,29juin78,9juin784,9786
            2002-02-06 | Mer-calme-2026,6022
            """, delimiter = '|')
    void whatHasNoZerosIsNotFoundByChanceAmongOtherDigits(LocalDate date, String typed) {
        assertThat(typed.split(",")).allSatisfy(other -> assertThat(isIn(other, date)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12", "0", "1 ", "12/03/", "12/", "/", "198", "m", "12mar", "1.2.0.3.1.9.8."})
    void noTextTakesLong(String repeated) {
        String longest = repeated.repeat(20_000 / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> isIn(longest, LocalDate.of(1985, 3, 12)));
    }

    @Test
    void separatorsWithoutEndTakeNoTimeEither() {
        String text = "12" + "-".repeat(20_000) + "03" + "-".repeat(20_000) + "8";

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> isIn(text, LocalDate.of(1985, 3, 12)));
    }

    private static boolean isIn(String typed, LocalDate date) {
        return BirthDateWritings.isIn(PlainText.of(typed), date);
    }
}
