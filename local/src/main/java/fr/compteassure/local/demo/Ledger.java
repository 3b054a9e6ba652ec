package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What each person has left at their charge, and what of it is still to be kept back: what is due on care that was
 * paid to a professional is kept back on the next care of the same person that is paid to the insured.
 */
final class Ledger {
    private final Map<Object, Long> counted = new HashMap<>();
    private final Map<String, Long> owed = new HashMap<>();

    private record Day(String person, Deduction deduction, String provider, LocalDate date) {}

    private record Year(String person, Deduction.Pot pot, int year) {}

    /** Notes what is due on so many acts of one kind, as far as the ceilings of the day and the year leave room. */
    void note(String person, Deduction deduction, String provider, LocalDate date, int acts) {
        var amounts = deduction.on(date);
        var day = new Day(person, deduction, deduction == Deduction.PARTICIPATION ? provider : "", date);
        var year = new Year(person, deduction.pot(), date.getYear());
        long room = Math.min(amounts.dayCents() - counted.getOrDefault(day, 0L),
                amounts.yearCents() - counted.getOrDefault(year, 0L));
        long due = Math.max(0, Math.min(acts * amounts.actCents(), room));
        counted.merge(day, due, Long::sum);
        counted.merge(year, due, Long::sum);
        owed.merge(person, due, Long::sum);
    }

    /** Keeps back what the person owes, at most this much; what is left waits for the next payment. */
    long keepBack(String person, long mostCents) {
        long kept = Math.min(owed.getOrDefault(person, 0L), mostCents);
        owed.merge(person, -kept, Long::sum);
        return kept;
    }
}
