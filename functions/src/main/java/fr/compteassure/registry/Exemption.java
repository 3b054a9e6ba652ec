package fr.compteassure.registry;

import java.time.LocalDate;

/**
 * That a person's care is paid in full ("exonération du ticket modérateur"). Complementary cover is none: it pays the share
 * that is left, and is a {@link ComplementaryCover}.
 *
 * @param kind why
 * @param from its first day, or null when the fund's file tells none
 * @param to its last day, or null when the fund's file tells none
 */
public record Exemption(Kind kind, LocalDate from, LocalDate to) {
    /** Why care is paid in full. */
    public enum Kind {
        /** A long-term illness. */
        ALD,
        /** The end of a pregnancy and what follows. */
        MATERNITY,
        /** A pension of invalidity. */
        INVALIDITY
    }

    /** Whether it holds on a day: on the first and the last one, too. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
