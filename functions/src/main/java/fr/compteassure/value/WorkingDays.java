package fr.compteassure.value;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The working days of a part of France, as people are told terms in.
 *
 * @param region whose public holidays count
 */
public record WorkingDays(HolidayRegion region) {
    /**
     * The day that is so many working days after another one, itself a working day. From a day on which nobody works, the
     * first is the next working day.
     *
     * @param count at least 1
     */
    public LocalDate after(LocalDate day, int count) {
        return workingDaysAfter(day).skip(count - 1L).findFirst().orElseThrow();
    }

    /** How many working days there are after one day and up to another one, that one included; 0 when it is not later. */
    public int between(LocalDate day, LocalDate until) {
        return (int) workingDaysAfter(day).takeWhile(each -> !each.isAfter(until)).count();
    }

    private Stream<LocalDate> workingDaysAfter(LocalDate day) {
        return Stream.iterate(day.plusDays(1), each -> each.plusDays(1)).filter(region::isWorkingDay);
    }
}
