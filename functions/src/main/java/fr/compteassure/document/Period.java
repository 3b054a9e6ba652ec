package fr.compteassure.document;

import fr.compteassure.api.Fields;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that a document is about, or that a certificate of daily allowances is asked for.
 *
 * @param from the first day
 * @param to the last day, included
 */
record Period(LocalDate from, LocalDate to) {
    /** For how long payments are shown. */
    static final int MAX_MONTHS = 27;

    /** All days of a month. */
    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Reads {@code from} and {@code to}; what is wrong is noted in the fields. */
    static Period read(Fields fields, LocalDate today) {
        var period = new Period(fields.requiredDate("from"), fields.requiredDate("to"));
        if (period.to != null && period.to.isAfter(today)) {
            fields.wrong("to", "La période ne peut pas aller au-delà d’aujourd’hui.");
        }
        if (period.from != null && period.to != null) {
            period.check(fields);
        }
        return period;
    }

    private void check(Fields fields) {
        if (to.isBefore(from)) {
            fields.wrong("to", "La fin de la période ne peut pas précéder son début.");
        } else if (to.isAfter(from.plusMonths(MAX_MONTHS))) {
            fields.wrong("from", "La période ne peut pas dépasser " + MAX_MONTHS + " mois.");
        }
    }

    /** Whether a day of these is one of the period. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }
}
