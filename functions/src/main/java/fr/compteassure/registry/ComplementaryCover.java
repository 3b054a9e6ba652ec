package fr.compteassure.registry;

import java.time.LocalDate;

/**
 * Complementary cover for people with low income ("Complémentaire santé solidaire"). The fund's file may tell in one word
 * that there is one, and nothing more of it.
 *
 * @param kind what it costs the person, or null when the file does not tell
 * @param from its first day, or null when the file does not tell
 * @param to its last day, or null when the file does not tell
 * @param manager who manages it, {@link #FUND} or an insurer's name or code, or null when the file does not tell
 */
public record ComplementaryCover(Kind kind, LocalDate from, LocalDate to, String manager) {
    /** The manager that is the fund itself. */
    public static final String FUND = "FUND";
    /** All that the word alone says. */
    static final ComplementaryCover UNDETAILED = new ComplementaryCover(null, null, null, null);

    /** What it costs the person. */
    public enum Kind {
        /** Nothing. */
        FREE,
        /** A monthly participation. */
        PAYING
    }

    /** Whether it holds on a day: on the first and the last one, too. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
