package fr.compteassure.request.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.compteassure.request.law.Quantity.Unit;
import fr.compteassure.value.Country;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Law LAW = Law.on(TODAY);

    @Test
    void everyLineCanBeReadAndSaysWhereItIsFrom() {
        assertThat(LawTable.read()).hasSizeGreaterThan(90).allSatisfy(line -> {
            assertThat(line.since().source()).isNotBlank();
            var quantity = line.since().value();
            switch (quantity.unit()) {
                case YEARS, MONTHS, DAYS -> assertThat(quantity.period()).isPositive();
                case HOURS -> assertThat(quantity.hours()).isPositive();
                case EUROS -> assertThat(quantity.cents()).isPositive();
                case PERCENT -> assertThat(quantity.fraction()).isPositive();
                case CODES -> assertThat(quantity.codes()).doesNotHaveDuplicates().allMatch(code -> !code.isBlank());
                case COUNTRIES -> assertThat(quantity.countries()).doesNotHaveDuplicates()
                        .allSatisfy(code -> assertThat(new Country(code).isFrench()).isFalse());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, 1016600, 1372400", "2025-03-31, 1016600, 1372400", "2025-04-01, 1033900, 1395700",
            "2026-03-31, 1033900, 1395700", "2026-04-01, 1042100, 1406900", "2026-11-27, 1042100, 1406900"})
    void ceilingsChangeOnTheFirstOfApril(LocalDate day, long free, long paying) {
        assertThat(Law.on(day).cover().freeCeiling(1, "35")).isEqualTo(free);
        assertThat(Law.on(day).cover().payingCeiling(1, "35")).isEqualTo(paying);
    }

    @Test
    void whatIsNotKnownOfADayIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.on(LocalDate.of(2024, 3, 31)).cover().freeCeiling(1, "35"))
                .withMessage("cover.free.1 is not known on 2024-03-31: its first value is of 2024-04-01");
        assertThatIllegalArgumentException().isThrownBy(() -> Law.on(LocalDate.of(2010, 1, 1))
                .retirementAge(LocalDate.of(1970, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LAW.usualDays("BIRTH"))
                .withMessageContaining("usual.BIRTH");
    }

    @Test
    void aValueIsReadInItsOwnUnitOnly() {
        var days = LawTable.of("objection").on(TODAY);

        assertThat(days.unit()).isEqualTo(Unit.DAYS);
        assertThat(days.period()).isEqualTo(Period.ofDays(15));
        assertThat(catchThrowable(days::cents)).isInstanceOf(IllegalStateException.class);
        assertThat(catchThrowable(days::hours)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void agesAndDelaysOfTodayAreThoseThatTheProceduresSay() {
        assertThat(LAW.cardOrderAge()).isEqualTo(12);
        assertThat(LAW.majority()).isEqualTo(18);
        assertThat(LAW.europeanCardValidity()).isEqualTo(Period.ofYears(2));
        assertThat(LAW.provisionalCertificateValidity()).isEqualTo(Period.ofMonths(3));
        assertThat(LAW.insuredForInvalidity()).isEqualTo(Period.ofMonths(12));
        assertThat(LAW.coverDecidedBy()).isEqualTo(LocalDate.of(2027, 1, 27));
        assertThat(LAW.invalidityDecidedBy()).isEqualTo(LocalDate.of(2027, 1, 27));
        assertThat(LAW.answer()).isEqualTo(Period.ofDays(30));
        assertThat(LAW.administrativeAppeal()).isEqualTo(Period.ofMonths(2));
        assertThat(LAW.objection()).isEqualTo(Period.ofDays(15));
        assertThat(LAW.bankDelay()).isEqualTo(Duration.ofHours(72));
        assertThat(LAW.bankDelayAfterTakeover()).isEqualTo(Period.ofDays(10));
        assertThat(LAW.takeover()).isEqualTo(Period.ofDays(7));
        assertThat(LAW.foreignOriginals()).isEqualTo(Period.ofYears(5));
        assertThat(LAW.carePrescription()).isEqualTo(Period.ofYears(2));
        assertThat(LAW.reopening()).isEqualTo(Period.ofMonths(2));
    }

    @ParameterizedTest
    @CsvSource({"VITALE_CARD_ORDER, 14", "EUROPEAN_CARD_ORDER, 15", "COMPLEMENTARY_COVER_APPLICATION, 60",
            "INVALIDITY_PENSION_APPLICATION, 60", "FOREIGN_CARE_CLAIM, 42", "THIRD_PARTY_ACCIDENT, 30",
            "USAGE_NAME_CHANGE, 14", "CHILD_REGISTRATION, 15", "MOVE, 30"})
    void theUsualTimeOfEachProcedureIsKnownBeforeAnythingWasDecided(String type, int days) {
        assertThat(LAW.usualDays(type)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-11, true", "2026-12-12, false", "2026-12-13, false", "2026-11-27, true"})
    void aDepartureInLessThanFifteenDaysIsTooNear(LocalDate departure, boolean near) {
        assertThat(LAW.isTooNearForACard(departure)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-13, false", "2026-11-12, false", "2026-11-11, true"})
    void anAccidentIsLateAfterFifteenDays(LocalDate accident, boolean late) {
        assertThat(LAW.isDeclaredLate(accident)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, true", "2024-07-01, true", "2024-09-30, true", "2024-10-01, false", "2026-11-27, false"})
    void careIsPrescribedTwoYearsAfterItsQuarter(LocalDate care, boolean prescribed) {
        assertThat(LAW.isPrescribed(care)).isEqualTo(prescribed);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, false", "2026-10-01, true", "2026-10-02, true"})
    void careIsPrescribedWhenAQuarterBegins(LocalDate day, boolean prescribed) {
        assertThat(Law.on(day).isPrescribed(LocalDate.of(2024, 7, 1))).isEqualTo(prescribed);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-26, false", "2025-11-27, true", "2025-11-28, true"})
    void aBirthIsDeclaredWithinAYear(LocalDate birth, boolean declarable) {
        assertThat(LAW.isBirthDeclarable(birth)).isEqualTo(declarable);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-26, true", "2008-11-27, true", "2008-11-28, false"})
    void majorityIsReachedOnTheBirthday(LocalDate birth, boolean ofAge) {
        assertThat(LAW.isOfAge(birth)).isEqualTo(ofAge);
    }

    @ParameterizedTest
    @CsvSource({"1961-08-31, 62, 0", "1961-09-01, 62, 3", "1961-12-31, 62, 3", "1962-01-01, 62, 6", "1963-12-31, 62, 9",
            "1964-01-01, 62, 9", "1964-12-31, 62, 9", "1965-03-31, 62, 9", "1965-04-01, 63, 0", "1965-12-31, 63, 0",
            "1966-01-01, 63, 3", "1967-06-15, 63, 6", "1968-12-31, 63, 9", "1969-01-01, 64, 0", "1990-01-01, 64, 0"})
    void theAgeOfRetirementFollowsTheBirthSinceTheReformWasSuspended(LocalDate birth, int years, int months) {
        assertThat(LAW.retirementAge(birth)).isEqualTo(Period.ofMonths(12 * years + months));
    }

    @ParameterizedTest
    @CsvSource({"1964-01-01, 63, 0", "1965-02-01, 63, 3", "1965-12-31, 63, 3", "1967-06-15, 63, 9",
            "1968-01-01, 64, 0"})
    void beforeSeptember2026TheReformOf2023Counts(LocalDate birth, int years, int months) {
        assertThat(Law.on(LocalDate.of(2026, 8, 31)).retirementAge(birth))
                .isEqualTo(Period.ofMonths(12 * years + months));
    }

    @ParameterizedTest
    @CsvSource({"2027-12-14, false", "2027-12-15, true", "2027-12-16, true"})
    void theAgeOfRetirementIsReachedOnTheDay(LocalDate day, boolean reached) {
        assertThat(Law.on(day).isOfRetirementAge(LocalDate.of(1965, 3, 15))).isEqualTo(reached);
    }

    @Test
    void europeIsTheUnionTheEconomicAreaSwitzerlandAndTheUnitedKingdomWithoutFrance() {
        assertThat(LAW.europe()).hasSize(26 + 3 + 2).contains(new Country("HR"), new Country("IS"), new Country("CH"),
                new Country("GB")).doesNotContain(new Country("FR"), new Country("US"), new Country("TR"));
    }
}
