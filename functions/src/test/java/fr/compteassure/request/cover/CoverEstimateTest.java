package fr.compteassure.request.cover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.request.cover.CoverEstimate.Outcome;
import fr.compteassure.request.cover.Means.Housing;
import fr.compteassure.request.cover.Means.Income;
import fr.compteassure.request.cover.Means.IncomeKind;
import fr.compteassure.request.cover.Means.MinimumIncome;
import fr.compteassure.request.cover.Means.Person;
import fr.compteassure.request.cover.Means.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoverEstimateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Person APPLICANT = new Person(Relationship.APPLICANT, LocalDate.of(1990, 5, 1));
    private static final Person PARTNER = new Person(Relationship.PARTNER, LocalDate.of(1991, 5, 1));

    private static Person child(LocalDate birth) {
        return new Person(Relationship.CHILD, birth);
    }

    /** The applicant, the partner and as many children of one day as are missing. */
    private static List<Person> household(int people) {
        var all = new ArrayList<>(List.of(APPLICANT, PARTNER).subList(0, Math.min(2, people)));
        while (all.size() < people) {
            all.add(child(LocalDate.of(2015, 6, 1)));
        }
        return all;
    }

    private static Means means(List<Person> household, Income... incomes) {
        return new Means(household, Arrays.asList(incomes), Housing.NONE, MinimumIncome.NONE);
    }

    private static Income salary(int person, long cents) {
        return new Income(person, IncomeKind.SALARY, cents);
    }

    private static CoverEstimate estimate(Means means) {
        return CoverEstimate.of(means, "35", TODAY);
    }

    @ParameterizedTest
    @CsvSource({"1, 35, 1042100, FREE", "1, 35, 1042101, PAYING", "1, 35, 1406900, PAYING", "1, 35, 1406901, NONE",
            "2, 35, 1563200, FREE", "2, 35, 1563201, PAYING", "4, 35, 2954500, PAYING", "4, 35, 2954501, NONE",
            "5, 35, 2605300, FREE", "5, 35, 2605301, PAYING", "5, 35, 3517300, PAYING", "5, 35, 3517301, NONE",
            "6, 35, 3022100, FREE", "6, 35, 3022101, PAYING", "6, 35, 4080100, PAYING", "6, 35, 4080101, NONE",
            "1, 974, 1159900, FREE", "1, 974, 1159901, PAYING", "1, 974, 1565900, PAYING", "1, 974, 1565901, NONE",
            "1, 976, 1159900, FREE", "1, 975, 1159900, PAYING", "1, 35, 0, FREE"})
    void whatReachesACeilingIsWithinItAndACentMoreIsNot(int people, String departement, long cents, Outcome outcome) {
        var estimate = CoverEstimate.of(means(household(people), salary(0, cents)), departement, TODAY);

        assertThat(estimate.outcome()).isEqualTo(outcome);
        assertThat(estimate.resourcesCents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 1033900, 1395700", "2026-04-01, 1042100, 1406900"})
    void theCeilingsAreThoseOfTheDayOfTheApplication(LocalDate day, long free, long paying) {
        var estimate = CoverEstimate.of(means(household(1), salary(0, free)), "35", day);

        assertThat(estimate.outcome()).isEqualTo(Outcome.FREE);
        assertThat(estimate.freeCeilingCents()).isEqualTo(free);
        assertThat(estimate.payingCeilingCents()).isEqualTo(paying);
    }

    @Test
    void thePeriodIsThatOfTheTwelveMonthsBeforeTheLastOne() {
        var estimate = CoverEstimate.of(means(household(1)), "35", LocalDate.of(2025, 4, 15));

        assertThat(estimate.periodFrom()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(estimate.periodTo()).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @ParameterizedTest
    @EnumSource(IncomeKind.class)
    void incomesOfEveryKindAndOfEverybodyAddUp(IncomeKind kind) {
        assertThat(estimate(means(household(3), new Income(0, kind, 500_001), new Income(1, kind, 2),
                new Income(2, kind, 30))).resourcesCents()).isEqualTo(500_033);
    }

    @ParameterizedTest
    @CsvSource({"2001-11-28, 2, 1300", "2001-11-27, 1, 1000", "2001-11-26, 1, 1000"})
    void aChildOf25IsAHouseholdOfTheirOwnAndTheirIncomeCountsThere(LocalDate birth, int people, long resources) {
        var estimate = estimate(means(List.of(APPLICANT, child(birth)), salary(0, 1000), salary(1, 300)));

        assertThat(estimate.freeCeilingCents()).isEqualTo(people == 2 ? 1_563_200 : 1_042_100);
        assertThat(estimate.resourcesCents()).isEqualTo(resources);
    }

    @Test
    void aPartnerOfAnyAgeCounts() {
        var old = new Person(Relationship.PARTNER, LocalDate.of(1950, 1, 1));

        assertThat(estimate(means(List.of(APPLICANT, old), salary(1, 700))).resourcesCents()).isEqualTo(700);
    }

    /** A month's part of the RSA of 651.69 for one, 977.535 for two, 1173.042 for three, to the cent, twelve times. */
    @ParameterizedTest
    @CsvSource({"NONE, 1, 0", "FREE, 1, 93840", "OWNER, 1, 93840", "AIDED, 1, 93840", "OWNER, 2, 164220",
            "AIDED, 2, 187692", "FREE, 3, 197076", "AIDED, 3, 232260", "AIDED, 6, 232260"})
    void aHomeThatCostsLessCountsAsAResource(Housing housing, int people, long cents) {
        var means = new Means(household(people), List.of(salary(0, 1)), housing, MinimumIncome.NONE);

        assertThat(estimate(means).resourcesCents()).isEqualTo(1 + cents);
    }

    @Test
    void theHomeCanMakeTheDifference() {
        var incomes = List.of(salary(0, 1_042_100));

        assertThat(estimate(new Means(household(1), incomes, Housing.NONE, MinimumIncome.NONE)).outcome())
                .isEqualTo(Outcome.FREE);
        assertThat(estimate(new Means(household(1), incomes, Housing.OWNER, MinimumIncome.NONE)).outcome())
                .isEqualTo(Outcome.PAYING);
    }

    @ParameterizedTest
    @CsvSource({"RSA, 0, FREE", "RSA, 1042101, FREE", "RSA, 9000000, FREE", "ASPA, 1042100, FREE",
            "ASPA, 1042101, PAYING", "ASPA, 9000000, PAYING", "NONE, 9000000, NONE"})
    void aMinimumIncomeGrantsCoverWhateverTheResources(MinimumIncome minimum, long cents, Outcome outcome) {
        var estimate = estimate(new Means(household(1), List.of(salary(0, cents)), Housing.NONE, minimum));

        assertThat(estimate.outcome()).isEqualTo(outcome);
        assertThat(estimate.monthlyCents()).isEqualTo(outcome == Outcome.PAYING ? 1400 : 0);
    }

    /** The ages are those of 1 January 2026. */
    @ParameterizedTest
    @CsvSource({"1996-01-02, 800", "1996-01-01, 1400", "1976-01-02, 1400", "1976-01-01, 2100", "1966-01-02, 2100",
            "1966-01-01, 2500", "1956-01-02, 2500", "1956-01-01, 3000", "1930-06-01, 3000"})
    void whatSomebodyPaysDependsOnTheAgeOnNewYearsDay(LocalDate birth, long cents) {
        var estimate = estimate(means(List.of(new Person(Relationship.APPLICANT, birth)), salary(0, 1_200_000)));

        assertThat(estimate.outcome()).isEqualTo(Outcome.PAYING);
        assertThat(estimate.monthlyCents()).isEqualTo(cents);
    }

    @Test
    void aHouseholdPaysForEachChildrenOfThisYearIncluded() {
        var estimate = estimate(means(List.of(APPLICANT, PARTNER, child(LocalDate.of(2015, 6, 1)),
                child(LocalDate.of(2026, 11, 2))), salary(0, 2_500_000)));

        assertThat(estimate.outcome()).isEqualTo(Outcome.PAYING);
        assertThat(estimate.monthlyCents()).isEqualTo(2 * 1400 + 2 * 800);
    }

    @Test
    void nothingIsPaidForFreeCoverOrNone() {
        assertThat(estimate(means(household(1), salary(0, 1))).monthlyCents()).isZero();
        assertThat(estimate(means(household(1), salary(0, 9_000_000))).monthlyCents()).isZero();
    }
}
