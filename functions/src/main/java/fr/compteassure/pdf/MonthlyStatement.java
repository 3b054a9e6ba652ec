package fr.compteassure.pdf;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * "Relevé mensuel": every sum paid in a calendar month for a person and those who depend on their insurance.
 *
 * @param letterhead the fund that paid
 * @param holder the insured person
 * @param reference number, date, verification
 * @param month the month of the payments
 * @param account the bank account that the fund pays the insured person to, masked, or null when it knows none
 * @param care reimbursements of care
 * @param dailyAllowances daily allowances
 * @param otherBenefits pensions, capitals and other sums
 * @param counters how far each person who has any is towards the ceilings of the year
 */
public record MonthlyStatement(Letterhead letterhead, Holder holder, DocumentReference reference, YearMonth month,
        String account, List<CareLine> care, List<DailyAllowanceLine> dailyAllowances, List<BenefitLine> otherBenefits,
        List<YearCounter> counters) implements FundDocument {
    public MonthlyStatement {
        requireNonNull(reference);
        care = List.copyOf(care);
        dailyAllowances = List.copyOf(dailyAllowances);
        otherBenefits = List.copyOf(otherBenefits);
        counters = List.copyOf(counters);
    }

    /** The title of the statement of a month that is over, in French: "Relevé mensuel : octobre 2026". */
    public static String title(YearMonth month) {
        return "Relevé mensuel\u202F: " + French.month(month);
    }

    /** Its title, in French: while the month runs, it says that it is provisional. */
    public String title() {
        return isProvisional() ? "Relevé provisoire\u202F: " + French.month(month) : title(month);
    }

    /** Whether the month was not over on the day of issue. */
    boolean isProvisional() {
        return YearMonth.from(reference.issuedOn()).equals(month);
    }

    /** Everything that was paid, in no order. */
    List<StatementLine> lines() {
        return Stream.of(care, dailyAllowances, otherBenefits).<StatementLine>flatMap(List::stream).toList();
    }

    /** What these lines paid, by recipient; a recipient who got nothing has zero. */
    public static Map<Recipient, Long> totals(List<? extends StatementLine> lines) {
        Map<Recipient, Long> totals = new EnumMap<>(Recipient.class);
        for (var recipient : Recipient.values()) {
            totals.put(recipient, 0L);
        }
        lines.forEach(line -> totals.merge(line.recipient(), line.paidCents(), Long::sum));
        return totals;
    }

    /** All that was paid in the month, by recipient; a recipient who got nothing has zero. */
    public Map<Recipient, Long> totals() {
        return totals(lines());
    }

    /** The number alone: the rest tells of a person. */
    @Override
    public String toString() {
        return "MonthlyStatement[" + reference.number() + "]";
    }
}
