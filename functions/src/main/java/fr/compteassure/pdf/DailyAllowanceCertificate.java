package fr.compteassure.pdf;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * "Attestation de paiement d'indemnités journalières": what the fund paid in place of wages over a period. There is
 * nothing to certify without a line: the caller refuses, and says why.
 *
 * @param letterhead the fund that paid
 * @param holder the insured person
 * @param reference number, date, verification
 * @param from first day of the period that is certified
 * @param to last day of the period, included
 * @param lines the payments that have a day of the period, whole; at least one
 */
public record DailyAllowanceCertificate(Letterhead letterhead, Holder holder, DocumentReference reference,
        LocalDate from, LocalDate to, List<DailyAllowanceLine> lines) implements FundDocument {
    public DailyAllowanceCertificate {
        requireNonNull(reference);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins");
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no daily allowance to certify");
        }
        lines = List.copyOf(lines);
    }

    /** The payments that have days outside the period as well. */
    List<DailyAllowanceLine> straddling() {
        return lines.stream().filter(line -> line.from().isBefore(from) || line.to().isAfter(to)).toList();
    }

    /** What the lines add up to. */
    public DailyAllowanceTotals totals() {
        return DailyAllowanceTotals.of(lines);
    }

    /** The number alone: the rest tells of a person. */
    @Override
    public String toString() {
        return "DailyAllowanceCertificate[" + reference.number() + "]";
    }
}
