package fr.compteassure.payment;

import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Type;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
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

    static PaymentTotals of(List<Payment> payments) {
        long paid = 0;
        long paidToInsured = 0;
        var byMonth = new TreeMap<YearMonth, Long>(Comparator.reverseOrder());
        var byType = new TreeMap<Type, Long>();
        for (var payment : payments) {
            paid += payment.paidCents();
            paidToInsured += payment.recipient() == Recipient.INSURED ? payment.paidCents() : 0;
            byMonth.merge(YearMonth.from(payment.paidOn()), payment.paidCents(), Long::sum);
            byType.merge(payment.type(), payment.paidCents(), Long::sum);
        }
        return new PaymentTotals(paid, paidToInsured, byMonth, byType);
    }
}
