package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.List;

/**
 * What was kept back from a payment for fixed participations and franchises, in euro cents. They may be due on the care
 * that is paid, or on care before, which was paid to a professional.
 *
 * @param participationCents fixed participations
 * @param franchiseCents franchises
 * @param undividedCents what the fund's file does not say to be of the one or the other
 * @param recovered on which earlier care it was due, as far as the fund's file says it
 */
public record Deductions(long participationCents, long franchiseCents, long undividedCents, List<Recovered> recovered) {
    /** Nothing was kept back. */
    public static final Deductions NONE = undivided(0);

    public Deductions {
        recovered = List.copyOf(recovered);
    }

    /**
     * A part that was due on earlier care.
     *
     * @param careDate the day of that care
     * @param cents how much, in euro cents
     */
    public record Recovered(LocalDate careDate, long cents) {
        /** Nothing of the care. */
        @Override
        public String toString() {
            return "Recovered[hidden]";
        }
    }

    /** A sum of which nothing else is known. */
    public static Deductions undivided(long cents) {
        return new Deductions(0, 0, cents, List.of());
    }

    /** All that was kept back. */
    public long totalCents() {
        return participationCents + franchiseCents + undividedCents;
    }

    /** Nothing of the care. */
    @Override
    public String toString() {
        return "Deductions[hidden]";
    }
}
