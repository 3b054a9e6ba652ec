package fr.compteassure.payment;

import fr.compteassure.value.InsuredId;
import java.time.LocalDate;

/**
 * A sum that the fund paid. Amounts are whole euro cents.
 *
 * @param id the fund's own id of the payment
 * @param insured whose payment it is
 * @param paidOn the day of payment
 * @param recipient who was paid
 * @param beneficiaryId for whom, by the number in the file of the insured person; null for the insured person
 * @param paidCents what was paid
 * @param reference what the payment is called on the bank statement, or null when the fund's file does not tell
 * @param deductions what stayed at the person's charge, or null when the file does not tell it apart
 * @param sentToComplementary whether the payment was told to a complementary insurer, or null when the file does not tell
 * @param benefit what it was paid for
 */
public record Payment(String id, InsuredId insured, LocalDate paidOn, Recipient recipient, String beneficiaryId,
        long paidCents, String reference, Deductions deductions, Boolean sentToComplementary, Benefit benefit) {

    /** What is paid for, in one word. */
    public enum Type {
        /** Reimbursement of care. */
        CARE,
        /** In place of wages. */
        DAILY_ALLOWANCE,
        /** A pension. */
        PENSION,
        /** Any other benefit. */
        OTHER
    }

    /** Who is paid. */
    public enum Recipient {
        /** The insured person. */
        INSURED,
        /** The professional, by third-party payment. */
        PROVIDER,
        /** The employer who kept up the wages. */
        EMPLOYER
    }

    /** What is paid for. */
    public sealed interface Benefit {
        /** In one word. */
        default Type type() {
            return switch (this) {
                case Care _ -> Type.CARE;
                case DailyAllowance _ -> Type.DAILY_ALLOWANCE;
                case Pension _ -> Type.PENSION;
                case OtherBenefit _ -> Type.OTHER;
            };
        }
    }

    /** Why a daily allowance is paid. */
    public enum Risk {
        /** Sick leave. */
        SICKNESS,
        /** Maternity leave. */
        MATERNITY,
        /** Paternity leave. */
        PATERNITY,
        /** An accident at work or an occupational disease. */
        WORK_ACCIDENT
    }

    /**
     * Care that was reimbursed.
     *
     * @param date the day of the care
     * @param provider who gave it
     * @param actCode the code of the act, such as {@code G}
     * @param actLabel the act in words
     * @param chargedCents what was charged
     * @param baseCents the base of the reimbursement
     * @param ratePercent its rate
     * @param deductedCents the participations and franchises deducted, of this care and of care before
     */
    public record Care(LocalDate date, String provider, String actCode, String actLabel, long chargedCents,
            long baseCents, long ratePercent, long deductedCents) implements Benefit {}

    /**
     * Daily allowances for some days on end.
     *
     * @param risk why
     * @param from the first day
     * @param to the last day
     * @param days how many days
     * @param dailyGrossCents a day before contributions
     * @param grossCents all days before contributions
     * @param csgCents the CSG withheld
     * @param crdsCents the CRDS withheld
     * @param withholdingTaxCents the income tax withheld
     * @param recoveredCents the participations and franchises recovered, or null when the file does not tell
     * @param waitingDays the days that were not paid before the first one, or null when the file does not tell
     * @param employerName the employer who kept up the wages, or null when the file does not tell
     */
    public record DailyAllowance(Risk risk, LocalDate from, LocalDate to, long days, long dailyGrossCents,
            long grossCents, long csgCents, long crdsCents, long withholdingTaxCents, Long recoveredCents,
            Long waitingDays, String employerName) implements Benefit {

        /** What is left of the gross once contributions and tax are withheld: what is paid and what is recovered. */
        public long netCents() {
            return grossCents - csgCents - crdsCents - withholdingTaxCents;
        }
    }

    /**
     * A pension.
     *
     * @param label what it is in words
     */
    public record Pension(String label) implements Benefit {}

    /**
     * Any other benefit.
     *
     * @param label what it is in words
     */
    public record OtherBenefit(String label) implements Benefit {}

    /** What is paid for, in one word. */
    public Type type() {
        return benefit.type();
    }

    /**
     * The participations and franchises that were kept back, in cents. Where the file does not tell those of an allowance,
     * they are what is missing of its net.
     */
    public long keptBackCents() {
        return switch (benefit) {
            case Care care -> care.deductedCents();
            case DailyAllowance allowance when allowance.recoveredCents() != null -> allowance.recoveredCents();
            case DailyAllowance allowance -> Math.max(0, allowance.netCents() - paidCents);
            case Pension _ -> deductions == null ? 0 : deductions.totalCents();
            case OtherBenefit _ -> deductions == null ? 0 : deductions.totalCents();
        };
    }

    /** Orders payments of one person by day, then id. */
    String sortKey() {
        return paidOn + "#" + id;
    }

    @Override
    public String toString() {
        return "Payment[" + id + "]";
    }
}
