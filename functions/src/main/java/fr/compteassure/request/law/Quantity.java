package fr.compteassure.request.law;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/**
 * A value of the table.
 *
 * @param text as it is written
 * @param unit what it counts
 * @param certainty how sure it is
 */
record Quantity(String text, Unit unit, Certainty certainty) {
    private static final int CENTS = 2;

    /** What a value counts. */
    enum Unit {
        YEARS, MONTHS, DAYS, HOURS, EUROS, PERCENT, CODES, COUNTRIES
    }

    /** How sure a value is. */
    enum Certainty {
        /** A legal text says so, or an official page that quotes it. */
        OFFICIAL,
        /** Another public page says so. */
        PUBLIC,
        /** It was computed from other values, since the text that sets it was not found. */
        COMPUTED,
        /** The law leaves it open: it was chosen here. */
        CHOSEN
    }

    /** A number of years, months or days. */
    Period period() {
        var number = Integer.parseInt(text);
        return switch (unit) {
            case YEARS -> Period.ofYears(number);
            case MONTHS -> Period.ofMonths(number);
            case DAYS -> Period.ofDays(number);
            case HOURS, EUROS, PERCENT, CODES, COUNTRIES -> throw wrong("time");
        };
    }

    Duration hours() {
        return Duration.ofHours(number(Unit.HOURS));
    }

    int years() {
        return number(Unit.YEARS);
    }

    int months() {
        return number(Unit.MONTHS);
    }

    int days() {
        return number(Unit.DAYS);
    }

    /** An amount in whole euro cents. */
    long cents() {
        require(Unit.EUROS);
        return new BigDecimal(text).movePointRight(CENTS).longValueExact();
    }

    /** A part of the whole: 0.12 of 12 %. */
    BigDecimal fraction() {
        require(Unit.PERCENT);
        return new BigDecimal(text).movePointLeft(CENTS);
    }

    List<String> codes() {
        require(Unit.CODES);
        return List.of(text.split(" "));
    }

    List<String> countries() {
        require(Unit.COUNTRIES);
        return List.of(text.split(" "));
    }

    private int number(Unit wanted) {
        require(wanted);
        return Integer.parseInt(text);
    }

    private void require(Unit wanted) {
        if (unit != wanted) {
            throw wrong(wanted.name());
        }
    }

    private IllegalStateException wrong(String wanted) {
        return new IllegalStateException("a value in " + unit + " is read as one in " + wanted);
    }
}
