package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * One payment of daily allowances. Amounts are euro cents, printed as they are given.
 *
 * @param risk what the allowance is paid for
 * @param from first day paid
 * @param to last day paid, included
 * @param days number of days paid
 * @param waitingDays days before the first one that are not paid, or null when the fund's file does not say it
 * @param dailyGrossCents gross amount of a day
 * @param grossCents gross amount
 * @param csgCents CSG withheld
 * @param crdsCents CRDS withheld
 * @param withholdingTaxCents income tax withheld at source
 * @param deductions participations and franchises that were due on care and are recovered here
 * @param paidCents amount paid
 * @param paidOn day of payment
 * @param reference what a bank statement calls the payment, or null when the fund's file does not say it
 * @param recipient who was paid
 * @param employer the employer's name, or null
 */
public record DailyAllowanceLine(Risk risk, LocalDate from, LocalDate to, int days, Integer waitingDays,
        long dailyGrossCents, long grossCents, long csgCents, long crdsCents, long withholdingTaxCents,
        Deductions deductions, long paidCents, LocalDate paidOn, String reference, Recipient recipient, String employer)
        implements
            StatementLine {

    /**
     * What was paid beyond the gross amount less contributions, tax and recoveries, or short of it: zero, unless the
     * fund's file does not say all, as of an advance.
     */
    public long differenceCents() {
        return paidCents - (grossCents - csgCents - crdsCents - withholdingTaxCents - deductions.totalCents());
    }

    /** Nothing of the payment: it tells of a person's health. */
    @Override
    public String toString() {
        return "DailyAllowanceLine[hidden]";
    }
}
