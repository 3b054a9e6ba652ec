package fr.compteassure.local.demo;

import fr.compteassure.local.demo.Deduction.Pot;
import fr.compteassure.local.demo.Ledger.Due;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a payment keeps back.
 *
 * @param dues what was due, the oldest first; that on what the payment itself is for, if any, is the last
 * @param ownCents how much of the last is due on what the payment itself is for
 */
record Kept(List<Due> dues, long ownCents) {
    /** Of a payment that keeps nothing back. */
    static final Kept NOTHING = new Kept(List.of(), 0);

    long cents() {
        return dues.stream().mapToLong(Due::cents).sum();
    }

    /** The deductions, as the import reads them. */
    Map<String, Object> deductions() {
        var deductions = new LinkedHashMap<String, Object>();
        deductions.put("participationCents", cents(Pot.PARTICIPATION));
        deductions.put("franchiseCents", cents(Pot.FRANCHISE));
        deductions.put("recovered", recovered());
        return deductions;
    }

    private long cents(Pot pot) {
        return dues.stream().filter(due -> due.pot() == pot).mapToLong(Due::cents).sum();
    }

    /** What stems from care before, by its day. */
    private List<Map<String, Object>> recovered() {
        var byDay = new TreeMap<LocalDate, Long>();
        dues.forEach(due -> byDay.merge(due.careDate(), due.cents(), Long::sum));
        if (ownCents > 0) {
            byDay.merge(dues.getLast().careDate(), -ownCents, Long::sum);
        }
        return byDay.entrySet().stream().filter(day -> day.getValue() > 0).map(day -> {
            var recovered = new LinkedHashMap<String, Object>();
            recovered.put("careDate", day.getKey().toString());
            recovered.put("cents", day.getValue());
            return (Map<String, Object>) recovered;
        }).toList();
    }
}
