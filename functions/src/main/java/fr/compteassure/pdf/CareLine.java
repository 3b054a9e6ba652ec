package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * One reimbursement of care. Amounts are euro cents, printed as given: the statement repeats what was paid, it does not
 * compute it again.
 *
 * @param paidOn day of payment
 * @param reference what a bank statement calls the payment, or null when the fund's file does not say it
 * @param beneficiary name of the person who received the care
 * @param careDate day of the care
 * @param provider professional, pharmacy or hospital
 * @param actCode code of the act, such as "G"
 * @param actLabel the act in words
 * @param chargedCents amount charged to the patient
 * @param baseCents base of the reimbursement
 * @param ratePercent rate of the reimbursement, in percent
 * @param deductions what was kept back
 * @param paidCents amount paid by the fund
 * @param recipient who was paid
 * @param sentToComplementary whether the complementary insurer was told, or null when the fund's file does not say it
 */
public record CareLine(LocalDate paidOn, String reference, String beneficiary, LocalDate careDate, String provider,
        String actCode,
        String actLabel, long chargedCents, long baseCents, int ratePercent, Deductions deductions,
        long paidCents, Recipient recipient, Boolean sentToComplementary) implements StatementLine {
    /** Nothing of the payment: it tells of a person's health. */
    @Override
    public String toString() {
        return "CareLine[hidden]";
    }
}
