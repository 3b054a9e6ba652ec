package fr.compteassure.request.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverLawTest {
    private static final CoverLaw IN_2024 = Law.on(LocalDate.of(2024, 6, 1)).cover();
    private static final CoverLaw IN_2025 = Law.on(LocalDate.of(2025, 4, 15)).cover();
    private static final CoverLaw IN_2026 = Law.on(LocalDate.of(2026, 11, 27)).cover();

    @ParameterizedTest
    @CsvSource({"1, 10421, 14069", "2, 15632, 21104", "3, 18758, 25324", "4, 21885, 29545", "5, 26053, 35173",
            "6, 30221, 40801"})
    void fromTheFifthPersonOnEachAddsTheSame(int people, long free, long paying) {
        assertThat(IN_2026.freeCeiling(people, "35")).isEqualTo(100 * free);
        assertThat(IN_2026.payingCeiling(people, "35")).isEqualTo(100 * paying);
    }

    /** Published for 2024: quechoisir.org. */
    @ParameterizedTest
    @CsvSource({"1, 11315, 15275", "2, 16972, 22912", "3, 20366, 27494", "4, 23760, 32077", "5, 28286, 38187"})
    void overseasCeilingsAreThoseThatWerePublished(int people, long free, long paying) {
        assertThat(IN_2024.freeCeiling(people, "974")).isEqualTo(100 * free);
        assertThat(IN_2024.payingCeiling(people, "976")).isEqualTo(100 * paying);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true"})
    void mayotteIsOneOfThemSince2024(LocalDate day, boolean overseas) {
        assertThat(LawTable.of("cover.overseas.departements").on(day).codes().contains("976")).isEqualTo(overseas);
    }

    /** In cents, a month: 646.52 is the RSA of one, 969.78 of two, 1163.736 of three. */
    @ParameterizedTest
    @CsvSource({"1, 7758, 7758", "2, 13577, 15516", "3, 16292, 19202", "4, 16292, 19202", "9, 16292, 19202"})
    void aHomeCountsForAPartOfTheRsaOfTheHouseholdThreeAtMost(int people, long own, long aided) {
        assertThat(IN_2025.ownHome(people)).isEqualTo(12 * own);
        assertThat(IN_2025.aidedHome(people)).isEqualTo(12 * aided);
    }

    @ParameterizedTest
    @CsvSource({"0, 800", "29, 800", "30, 1400", "49, 1400", "50, 2100", "59, 2100", "60, 2500", "69, 2500",
            "70, 3000", "104, 3000", "-1, 800"})
    void whatOnePaysDependsOnTheAge(int age, long cents) {
        assertThat(IN_2026.participation(age)).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-01, 2024-03-01, 2025-02-28", "2025-04-30, 2024-03-01, 2025-02-28",
            "2026-04-15, 2025-03-01, 2026-02-28", "2026-01-01, 2024-12-01, 2025-11-30",
            "2026-02-28, 2025-01-01, 2025-12-31", "2028-04-01, 2027-03-01, 2028-02-29"})
    void theIncomeOfTwelveMonthsBeforeTheLastOneCounts(LocalDate day, LocalDate from, LocalDate to) {
        assertThat(Law.on(day).cover().periodFrom()).isEqualTo(from);
        assertThat(Law.on(day).cover().periodTo()).isEqualTo(to);
    }

    @Test
    void aMinimumIncomeGrantsWhatTheLawSays() {
        assertThat(IN_2026.grantedWith("RSA")).isEqualTo("FREE");
        assertThat(IN_2026.grantedWith("ASPA")).isEqualTo("PAYING");
        assertThat(IN_2026.dependantUnder()).isEqualTo(25);
    }

    @Test
    void beforeThisCoverThereIsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.on(LocalDate.of(2019, 10, 31)).cover().participation(40))
                .withMessageContaining("cover.participation.0");
    }
}
