package fr.compteassure.pdf;

import fr.compteassure.value.FrenchAmount;
import fr.compteassure.value.FrenchCalendar;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Facts as French administrative documents write them. Spaces that must not break a line are no-break spaces (U+00A0),
 * and thousands are parted by narrow ones (U+202F); the fonts of the documents have both.
 */
final class French {
    private static final char SPACE = '\u00A0';

    private French() {}

    /** Euro cents as "1 234,56 €". */
    static String amount(long cents) {
        return FrenchAmount.euros(cents);
    }

    /** Euro cents as "1 234,56", for a table that says above that it is in euros. */
    static String figure(long cents) {
        String amount = amount(cents);
        return amount.substring(0, amount.length() - " €".length());
    }

    /** A rate as "70 %". */
    static String percent(int rate) {
        return rate + "" + SPACE + '%';
    }

    /** A date for a table: "05/10/2026". */
    static String day(LocalDate date) {
        return twoDigits(date.getDayOfMonth()) + '/' + twoDigits(date.getMonthValue()) + '/' + date.getYear();
    }

    /** A date for a sentence: "23 novembre 2026", "1er décembre 2026". */
    static String dayInLetters(LocalDate date) {
        return FrenchCalendar.day(date);
    }

    /** A month: "octobre 2026". */
    static String month(YearMonth month) {
        return FrenchCalendar.month(month);
    }

    /** A count with its noun, plural from two on: "1 ligne", "2 lignes". */
    static String count(long number, String one, String several) {
        return number + "" + SPACE + (Math.abs(number) < 2 ? one : several);
    }

    /** The 15 characters of a NIR in its groups: "1 85 03 75 999 042 74". */
    static String nir(String nir) {
        if (nir.length() != 15) {
            throw new IllegalArgumentException("a NIR has 15 characters with its key");
        }
        return String.join(String.valueOf(SPACE), nir.substring(0, 1), nir.substring(1, 3), nir.substring(3, 5),
                nir.substring(5, 7), nir.substring(7, 10), nir.substring(10, 13), nir.substring(13));
    }

    /** A person as addressed: the given names, then the usage name, or the family name when there is none. */
    static String name(List<String> givenNames, String familyName, String usageName) {
        return givenNames.getFirst() + " " + (usageName == null ? familyName : usageName);
    }

    /** "que ", elided before a name that begins with a vowel; whether an H is mute, only its bearer knows. */
    static String that(String name) {
        String first = Normalizer.normalize(name.substring(0, 1), Normalizer.Form.NFD).substring(0, 1);
        return "AEIOUŒÆ".contains(first.toUpperCase(Locale.ROOT)) ? "qu’" : "que ";
    }

    /** Whether a treating doctor is declared, in one or two words. */
    static String declared(boolean doctor) {
        return doctor ? "déclaré" : "non déclaré";
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
