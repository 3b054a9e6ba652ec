package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final String ALL_2026 = "2026-01-01 2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14"
            + " 2026-08-15 2026-11-01 2026-11-11 2026-12-25";
    private static final String ALL_2027 = "2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-08 2027-05-17 2027-07-14"
            + " 2027-08-15 2027-11-01 2027-11-11 2027-12-25";

    @ParameterizedTest
    @CsvSource({
            "METROPOLITAN, ''",
            "ALSACE_MOSELLE, 2026-04-03 2026-12-26 2027-03-26 2027-12-26",
            "GUADELOUPE, 2026-05-27 2027-05-27",
            "MARTINIQUE, 2026-05-22 2027-05-22",
            "GUYANE, 2026-06-10 2027-06-10",
            "REUNION, 2026-12-20 2027-12-20",
            "MAYOTTE, 2026-04-27 2027-04-27"})
    void eachRegionHasTheHolidaysOfAllAndItsOwn(HolidayRegion region, String own) {
        var expected = (ALL_2026 + " " + ALL_2027 + " " + own).strip().split(" ");
        var days = LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2028-01-01")).filter(region::isHoliday)
                .map(LocalDate::toString);
        assertThat(days).containsExactlyInAnyOrder(expected);
    }

    /** Dates of the tables of the Bureau des longitudes, the earliest and the latest that there are among them. */
    @ParameterizedTest
    @CsvSource({"1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20",
            "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"})
    void easterIsWhereTablesHaveIt(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
            "METROPOLITAN, 2026-11-23, 1, 2026-11-24",
            "METROPOLITAN, 2026-11-20, 1, 2026-11-23",
            "METROPOLITAN, 2026-11-21, 1, 2026-11-23",
            "METROPOLITAN, 2026-11-22, 5, 2026-11-27",
            "METROPOLITAN, 2026-04-02, 1, 2026-04-03",
            "ALSACE_MOSELLE, 2026-04-02, 1, 2026-04-07",
            "METROPOLITAN, 2026-12-24, 1, 2026-12-28",
            "METROPOLITAN, 2026-12-31, 1, 2027-01-04",
            "METROPOLITAN, 2027-05-05, 3, 2027-05-11",
            "MARTINIQUE, 2026-05-21, 1, 2026-05-26",
            "GUADELOUPE, 2026-05-26, 1, 2026-05-28",
            "GUYANE, 2026-06-09, 2, 2026-06-12",
            "MAYOTTE, 2026-04-24, 1, 2026-04-28",
            "REUNION, 2027-12-17, 1, 2027-12-21",
            "ALSACE_MOSELLE, 2028-12-25, 1, 2028-12-27"})
    void aTermCountsTheDaysOnWhichOfficesAreOpen(HolidayRegion region, LocalDate day, int count, LocalDate expected) {
        assertThat(new WorkingDays(region).after(day, count)).isEqualTo(expected);
        assertThat(new WorkingDays(region).between(day, expected)).isEqualTo(count);
    }

    @Test
    void nothingLiesBetweenADayAndItselfOrAnEarlierOne() {
        var days = new WorkingDays(HolidayRegion.METROPOLITAN);
        var monday = LocalDate.parse("2026-11-23");
        assertThat(days.between(monday, monday)).isZero();
        assertThat(days.between(monday, monday.minusDays(5))).isZero();
        assertThat(days.between(monday.minusDays(2), monday.minusDays(1))).isZero();
    }

    @Test
    void whatIsSoManyDaysLaterIsSoManyDaysAway() {
        for (var region : HolidayRegion.values()) {
            var days = new WorkingDays(region);
            LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2027-12-31")).forEach(day -> IntStream
                    .of(1, 2, 5, 20).forEach(n -> assertThat(days.between(day, days.after(day, n))).isEqualTo(n)));
        }
    }
}
