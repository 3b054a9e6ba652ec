package fr.compteassure.pdf;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The sums of some daily allowances, in days and in euro cents: gross, less CSG, CRDS, tax and what was recovered, plus the
 * difference, is what was paid.
 *
 * @param days days paid
 * @param grossCents gross amounts
 * @param csgCents CSG withheld
 * @param crdsCents CRDS withheld
 * @param withholdingTaxCents income tax withheld
 * @param recoveredCents participations and franchises recovered
 * @param differenceCents what the fund's file does not explain
 * @param paidCents amounts paid
 */
public record DailyAllowanceTotals(long days, long grossCents, long csgCents, long crdsCents, long withholdingTaxCents,
        long recoveredCents, long differenceCents, long paidCents) {

    /** The sums of these lines; zeros when there are none. */
    public static DailyAllowanceTotals of(List<DailyAllowanceLine> lines) {
        return new DailyAllowanceTotals(sum(lines, DailyAllowanceLine::days),
                sum(lines, DailyAllowanceLine::grossCents), sum(lines, DailyAllowanceLine::csgCents),
                sum(lines, DailyAllowanceLine::crdsCents), sum(lines, DailyAllowanceLine::withholdingTaxCents),
                sum(lines, line -> line.deductions().totalCents()), sum(lines, DailyAllowanceLine::differenceCents),
                sum(lines, DailyAllowanceLine::paidCents));
    }

    private static long sum(List<DailyAllowanceLine> lines, ToLongFunction<DailyAllowanceLine> amount) {
        return lines.stream().mapToLong(amount).sum();
    }
}
