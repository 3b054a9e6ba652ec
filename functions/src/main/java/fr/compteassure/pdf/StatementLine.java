package fr.compteassure.pdf;

import java.time.LocalDate;

/** One payment, as documents list it. Amounts are euro cents. */
public sealed interface StatementLine permits CareLine, DailyAllowanceLine, BenefitLine {
    /** The day of payment. */
    LocalDate paidOn();

    /** What a bank statement calls the payment, or null when the fund's file does not say it. */
    String reference();

    /** Who was paid. */
    Recipient recipient();

    /** The employer's name, when one was paid and the fund's file names it; null otherwise. */
    default String employer() {
        return null;
    }

    /** What was kept back for participations and franchises. */
    Deductions deductions();

    /** What was paid. */
    long paidCents();
}
