package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * A sum that is neither care nor a daily allowance: a pension, a capital.
 *
 * @param paidOn day of payment
 * @param reference what a bank statement calls the payment, or null when the fund's file does not say it
 * @param label the benefit in words, French
 * @param deductions what was kept back
 * @param paidCents amount paid, in euro cents
 * @param recipient who was paid
 */
public record BenefitLine(LocalDate paidOn, String reference, String label, Deductions deductions, long paidCents,
        Recipient recipient)
        implements
            StatementLine {
    /** Nothing of the payment: it tells of a person's health. */
    @Override
    public String toString() {
        return "BenefitLine[hidden]";
    }
}
