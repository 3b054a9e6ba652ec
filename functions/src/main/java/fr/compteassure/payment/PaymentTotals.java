package fr.compteassure.payment;

import fr.compteassure.payment.Payment.Type;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What payments add up to, in cents.
 *
 * @param paidCents all of them
 * @param paidToInsuredCents those that the insured person received
 * @param byMonth those of each month that has some, the latest first
 * @param byType those of each type that there is
 */
record PaymentTotals(long paidCents, long paidToInsuredCents, SortedMap<YearMonth, Long> byMonth,
        SortedMap<Type, Long> byType) {

    /** Those of what a search includes. */
    static PaymentTotals of(PaidDays days, PaymentSearch search) {
        long paid = 0;
        long paidToInsured = 0;
        var byMonth = new TreeMap<YearMonth, Long>(Comparator.reverseOrder());
        var byType = new TreeMap<Type, Long>();
        for (var found : days.sums().entrySet()) {
            if (search.includes(found.getKey())) {
                var sum = found.getValue();
                paid += sum.paidCents();
                paidToInsured += sum.paidToInsuredCents();
                byMonth.merge(YearMonth.from(found.getKey().day()), sum.paidCents(), Long::sum);
                byType.merge(found.getKey().type(), sum.paidCents(), Long::sum);
            }
        }
        return new PaymentTotals(paid, paidToInsured, byMonth, byType);
    }
}
