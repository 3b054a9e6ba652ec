package fr.compteassure.value;

import java.time.LocalDate;

/** The feast that other public holidays go by. */
final class Easter {
    private Easter() {}

    /**
     * Easter Sunday of a year of the Gregorian calendar, by the rule that was published anonymously in Nature, 20 April 1876,
     * and holds for every year: the golden number gives the full moon, and the Sunday after it is sought.
     */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
