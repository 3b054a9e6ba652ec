package fr.compteassure.pdf;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * "Relevé mensuel": every sum paid in a calendar month for a person and those who depend on their insurance.
 *
 * @param letterhead the fund that paid
 * @param holder the insured person
 * @param reference number, date, verification
 * @param month the month of the payments
 * @param care reimbursements of care, in any order: the statement groups them by day of payment, then by person
 * @param dailyAllowances daily allowances, in the order in which they are printed
 * @param otherBenefits pensions, capitals and other sums, in the order in which they are printed
 * @param recoveredCents fixed participations and franchises recovered in the month, in euro cents
 * @param sentToComplementaryInsurer whether the payments were sent to the complementary insurer, or
 *     null when the fund does not tell
 */
public record MonthlyStatement(Letterhead letterhead, Holder holder, DocumentReference reference, YearMonth month,
        List<CareLine> care, List<DailyAllowanceLine> dailyAllowances, List<BenefitLine> otherBenefits,
        long recoveredCents, Boolean sentToComplementaryInsurer) implements FundDocument {
    public MonthlyStatement {
        requireNonNull(reference);
        care = List.copyOf(care);
        dailyAllowances = List.copyOf(dailyAllowances);
        otherBenefits = List.copyOf(otherBenefits);
    }

    /** Its title, in French: "Relevé mensuel : octobre 2026". */
    public static String title(YearMonth month) {
        return "Relevé mensuel\u00A0: " + French.month(month);
    }

    /** What was paid for care, by recipient. */
    public Map<Recipient, Long> careTotals() {
        Map<Recipient, Long> totals = zeros();
        care.forEach(line -> totals.merge(line.recipient(), line.paidCents(), Long::sum));
        return totals;
    }

    /** What was paid as daily allowances, by recipient. */
    public Map<Recipient, Long> dailyAllowanceTotals() {
        Map<Recipient, Long> totals = zeros();
        dailyAllowances.forEach(line -> totals.merge(line.recipient(), line.netCents(), Long::sum));
        return totals;
    }

    /** What was paid as pensions and other benefits, by recipient. */
    public Map<Recipient, Long> otherBenefitTotals() {
        Map<Recipient, Long> totals = zeros();
        otherBenefits.forEach(line -> totals.merge(line.recipient(), line.paidCents(), Long::sum));
        return totals;
    }

    /** All that was paid in the month, by recipient; a recipient who got nothing has zero. */
    public Map<Recipient, Long> totals() {
        Map<Recipient, Long> totals = careTotals();
        dailyAllowanceTotals().forEach((recipient, cents) -> totals.merge(recipient, cents, Long::sum));
        otherBenefitTotals().forEach((recipient, cents) -> totals.merge(recipient, cents, Long::sum));
        return totals;
    }

    private static Map<Recipient, Long> zeros() {
        Map<Recipient, Long> totals = new TreeMap<>();
        for (Recipient recipient : Recipient.values()) {
            totals.put(recipient, 0L);
        }
        return totals;
    }

    /** The number alone: the rest tells of a person. */
    @Override
    public String toString() {
        return "MonthlyStatement[" + reference.number() + "]";
    }
}
