package fr.compteassure.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old people are. An age is reached on the birthday; whoever was born on a 29 February reaches it, in a year without
 * that day, on 1 March: on 28 February the year is not full yet.
 */
public final class Age {
    private Age() {}

    /** How many full years somebody has lived on a day; less than 0 before the birth. */
    public static int on(LocalDate birthDate, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }

    /** The first day on which somebody is that many years old. */
    public static LocalDate reached(LocalDate birthDate, int years) {
        var birthday = birthDate.plusYears(years);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
