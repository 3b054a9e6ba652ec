package fr.compteassure.appointment;

import fr.compteassure.api.Fields;
import java.time.LocalDate;

/**
 * Some days in a row.
 *
 * @param from the first
 * @param to the last
 */
record Days(LocalDate from, LocalDate to) {
    /** How many there may be. */
    static final int MAX = 31;

    /**
     * Reads both ends; what is wrong is noted in the query.
     *
     * @param today the first one when none is given
     * @param usual how many there are when no last one is given
     */
    static Days read(Fields query, LocalDate today, int usual) {
        var from = query.optionalDate("from");
        var to = query.optionalDate("to");
        var first = from == null ? today : from;
        var last = to == null ? first.plusDays(usual - 1) : to;
        if (from != null || !query.has("from")) {
            check(query, first, last);
        }
        return new Days(first, last);
    }

    /** Notes what is wrong with both ends: that they are the wrong way round, or too far apart. */
    static void check(Fields fields, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            fields.wrong("to", "Le dernier jour ne peut pas précéder le premier.");
        } else if (to.toEpochDay() - from.toEpochDay() >= MAX) {
            fields.wrong("to", "La période compte au plus " + MAX + " jours.");
        }
    }
}
