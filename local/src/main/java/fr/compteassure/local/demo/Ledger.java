package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each person has left at their charge, and what of it is still to be kept back: what is due on care that was
 * paid to a professional is kept back on the next payment for the same person that goes to the insured, the oldest
 * first.
 */
final class Ledger {
    private final Map<Object, Long> counted = new HashMap<>();
    private final Map<String, Deque<Due>> owed = new HashMap<>();

    private record Day(String person, Deduction deduction, String provider, LocalDate date) {}

    private record Year(String person, Deduction.Pot pot, int year) {}

    /** What is due on care of a day, in cents. */
    record Due(Deduction.Pot pot, LocalDate careDate, long cents) {}

    /** Notes what is due on so many acts of one kind, as far as the ceilings of the day and the year leave room. */
    Due note(String person, Deduction deduction, String provider, LocalDate date, int acts) {
        var amounts = deduction.on(date);
        var day = new Day(person, deduction, deduction == Deduction.PARTICIPATION ? provider : "", date);
        var year = new Year(person, deduction.pot(), date.getYear());
        long room = Math.min(amounts.dayCents() - counted.getOrDefault(day, 0L),
                amounts.yearCents() - counted.getOrDefault(year, 0L));
        var due = new Due(deduction.pot(), date, Math.max(0, Math.min(acts * amounts.actCents(), room)));
        counted.merge(day, due.cents(), Long::sum);
        counted.merge(year, due.cents(), Long::sum);
        owed(person).add(due);
        return due;
    }

    /**
     * Keeps back what the person owes, at most this much; what is left waits for the next payment.
     *
     * @param own what is due on what the payment itself is for, or null
     */
    Kept keepBack(String person, long mostCents, Due own) {
        var dues = owed(person);
        var kept = new ArrayList<Due>();
        long left = mostCents;
        long ownCents = 0;
        while (left > 0 && !dues.isEmpty()) {
            var due = dues.poll();
            long cents = Math.min(due.cents(), left);
            left -= cents;
            ownCents += due == own ? cents : 0;
            if (cents > 0) {
                kept.add(new Due(due.pot(), due.careDate(), cents));
            }
            if (cents < due.cents()) {
                dues.push(new Due(due.pot(), due.careDate(), due.cents() - cents));
            }
        }
        return new Kept(List.copyOf(kept), ownCents);
    }

    private Deque<Due> owed(String person) {
        return owed.computeIfAbsent(person, _ -> new ArrayDeque<>());
    }
}
