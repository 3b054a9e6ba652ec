package fr.compteassure.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/**
 * A part of France with the public holidays of its own beside those of all (Code du travail, article L3133-1): those of
 * Alsace and Moselle (article L3134-13), and the day on which each overseas department keeps the abolition of slavery (décret
 * n° 83-1003 of 23 November 1983).
 */
public enum HolidayRegion {
    /** Everything else in Europe. */
    METROPOLITAN(null),
    /** Bas-Rhin, Haut-Rhin and Moselle: Good Friday and 26 December. */
    ALSACE_MOSELLE(null),
    /** Guadeloupe: 27 May. */
    GUADELOUPE(MonthDay.of(Month.MAY, 27)),
    /** Martinique: 22 May. */
    MARTINIQUE(MonthDay.of(Month.MAY, 22)),
    /** Guyane: 10 June. */
    GUYANE(MonthDay.of(Month.JUNE, 10)),
    /** La Réunion: 20 December. */
    REUNION(MonthDay.of(Month.DECEMBER, 20)),
    /** Mayotte: 27 April. */
    MAYOTTE(MonthDay.of(Month.APRIL, 27));

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 8),
            MonthDay.of(7, 14), MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 11), MonthDay.of(12, 25));
    private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);
    /** From Easter Sunday: Easter Monday, Ascension Day and Whit Monday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);
    private static final int GOOD_FRIDAY = -2;

    private final Optional<MonthDay> abolition;

    HolidayRegion(MonthDay abolition) {
        this.abolition = Optional.ofNullable(abolition);
    }

    /** Whether a day is a public holiday here. */
    public boolean isHoliday(LocalDate day) {
        var date = MonthDay.from(day);
        int fromEaster = (int) (day.toEpochDay() - Easter.sunday(day.getYear()).toEpochDay());
        return FIXED.contains(date) || AFTER_EASTER.contains(fromEaster) || abolition.filter(date::equals).isPresent()
                || this == ALSACE_MOSELLE && (fromEaster == GOOD_FRIDAY || date.equals(SAINT_STEPHEN));
    }

    /** Whether offices are open on a day: from Monday to Friday, but not on public holidays. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday(day);
    }
}
