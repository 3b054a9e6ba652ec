package fr.compteassure.payment;

import fr.compteassure.payment.Payment.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Days on end that are read together because payments of one type are among theirs.
 *
 * @param from the first day
 * @param to the last day
 * @param payments how many payments there are of any type
 */
record PaidSpan(LocalDate from, LocalDate to, long payments) {
    /** So many payments of other types cost about as much as another query. */
    private static final int MAX_IN_VAIN = 20;
    /** As many as a function has connections for without ado. */
    private static final int MAX_SPANS = 8;

    /**
     * The spans in which the next payments of a type are, the newest first: those of so many payments, or of fewer when
     * there are no more or they are far from each other.
     *
     * @param days what was paid
     * @param upTo the sort key up to which payments are wanted
     * @param wanted how many payments
     */
    static List<PaidSpan> of(PaidDays days, Type type, String upTo, int wanted) {
        var spans = new ArrayList<PaidSpan>();
        long found = 0;
        long inVain = 0;
        for (var day : days.newestDays(upTo)) {
            var ofType = days.of(day, type).payments();
            var ofAll = Arrays.stream(Type.values()).mapToLong(one -> days.of(day, one).payments()).sum();
            if (ofType == 0) {
                inVain += ofAll;
                continue;
            }
            var isNear = !spans.isEmpty() && inVain <= MAX_IN_VAIN;
            if (found >= wanted || !isNear && spans.size() == MAX_SPANS) {
                break;
            }
            spans.add(isNear ? spans.removeLast().backTo(day, inVain + ofAll) : new PaidSpan(day, day, ofAll));
            inVain = 0;
            // Of the day of the last page's end, those may be left or not.
            found += PaymentStore.endOf(day).compareTo(upTo) <= 0 ? ofType : 0;
        }
        return spans;
    }

    private PaidSpan backTo(LocalDate day, long more) {
        return new PaidSpan(day, to, payments + more);
    }
}
