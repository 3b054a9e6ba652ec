package fr.compteassure.prevention;

import java.time.LocalDate;

/**
 * When something is due or goes on.
 *
 * @param from the first day, or null when none is known
 * @param to the last day, or null when none is known
 */
record Period(LocalDate from, LocalDate to) {
    /** No day is known. */
    static final Period UNKNOWN = new Period(null, null);

    /** Whether a first day is known. */
    boolean isDated() {
        return from != null;
    }

    /** Whether it has begun on a day. */
    boolean hasBegunOn(LocalDate day) {
        return !from.isAfter(day);
    }
}
