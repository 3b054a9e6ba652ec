package fr.compteassure.api;

import fr.compteassure.value.FrenchCalendar;
import fr.compteassure.value.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A date as JSON bears it (ISO 8601). Whoever writes an impossible one is told which part of it is, and what it may be. */
final class WrittenDate {
    /** Of the years that ISO 8601 can write, those of four digits are enough. */
    private static final Pattern SHAPE = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");

    private WrittenDate() {}

    /** @throws InvalidValue if it is no date */
    static LocalDate read(String text) {
        var written = SHAPE.matcher(text);
        if (!written.matches()) {
            throw new InvalidValue("Une date s’écrit AAAA-MM-JJ\u202F: l’année, le mois et le jour, comme 1985-03-12.");
        }
        var month = Integer.parseInt(written.group("month"));
        if (month < 1 || month > 12) {
            throw new InvalidValue(
                    "Ce mois n’existe pas\u202F: il va de 01 à 12. Vérifiez que le jour vient en dernier.");
        }
        return day(YearMonth.of(Integer.parseInt(written.group("year")), month),
                Integer.parseInt(written.group("day")));
    }

    private static LocalDate day(YearMonth month, int day) {
        if (!month.isValidDay(day)) {
            throw new InvalidValue("Ce jour n’existe pas\u202F: en " + FrenchCalendar.month(month) + ", il va de 01 à "
                    + month.lengthOfMonth() + ". Vérifiez le jour et le mois.");
        }
        return month.atDay(day);
    }
}
