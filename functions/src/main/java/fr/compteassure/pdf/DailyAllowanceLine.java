package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * One payment of daily allowances. Amounts are euro cents. The net amount is what was paid: it is printed as it is
 * given, since a carried-over participation may have been taken from it.
 *
 * @param risk what the allowance is paid for
 * @param from first day paid
 * @param to last day paid, included
 * @param days number of days paid
 * @param dailyGrossCents gross amount of a day
 * @param grossCents gross amount
 * @param csgCents CSG withheld
 * @param crdsCents CRDS withheld
 * @param withholdingTaxCents income tax withheld at source
 * @param netCents amount paid
 * @param paidOn day of payment
 * @param recipient who was paid
 */
public record DailyAllowanceLine(Risk risk, LocalDate from, LocalDate to, int days, long dailyGrossCents,
        long grossCents, long csgCents, long crdsCents, long withholdingTaxCents, long netCents, LocalDate paidOn,
        Recipient recipient) {
    /** Nothing of the payment: it tells of a person's health. */
    @Override
    public String toString() {
        return "DailyAllowanceLine[hidden]";
    }
}
