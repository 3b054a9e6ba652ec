package fr.compteassure.document;

import fr.compteassure.payment.Payment;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.pdf.BenefitLine;
import fr.compteassure.pdf.CareLine;
import fr.compteassure.pdf.DailyAllowanceLine;
import fr.compteassure.pdf.Deductions;
import fr.compteassure.pdf.Recipient;
import fr.compteassure.pdf.Risk;
import fr.compteassure.pdf.StatementLine;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Payments as documents list them. */
final class PaidLines {
    private PaidLines() {}

    /**
     * All of them, by their days of payment.
     *
     * @param names what a document calls the person of a beneficiary id, null for the insured person
     */
    static List<StatementLine> of(List<Payment> payments, Function<String, String> names) {
        return payments.stream().sorted(Comparator.comparing(Payment::paidOn).thenComparing(Payment::id))
                .map(payment -> line(payment, names)).toList();
    }

    /** Those that are daily allowances, by the days that they are paid for. */
    static List<DailyAllowanceLine> allowances(List<Payment> payments) {
        return ofType(of(payments, _ -> ""), DailyAllowanceLine.class).stream()
                .sorted(Comparator.comparing(DailyAllowanceLine::from)).toList();
    }

    /** Those of these lines that are of one kind. */
    static <L extends StatementLine> List<L> ofType(List<StatementLine> lines, Class<L> type) {
        return lines.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static StatementLine line(Payment payment, Function<String, String> names) {
        return switch (payment.benefit()) {
            case Care care -> line(payment, care, names.apply(payment.beneficiaryId()));
            case DailyAllowance allowance -> line(payment, allowance);
            case Pension(var label) -> line(payment, label);
            case OtherBenefit(var label) -> line(payment, label);
        };
    }

    private static CareLine line(Payment payment, Care care, String beneficiary) {
        return new CareLine(payment.paidOn(), payment.reference(), beneficiary, care.date(), care.provider(),
                care.actCode(), care.actLabel(), care.chargedCents(), care.baseCents(),
                Math.toIntExact(care.ratePercent()), deductions(payment, care.deductedCents()), payment.paidCents(),
                recipient(payment), payment.sentToComplementary());
    }

    private static DailyAllowanceLine line(Payment payment, DailyAllowance allowance) {
        var waiting = allowance.waitingDays();
        return new DailyAllowanceLine(Risk.valueOf(allowance.risk().name()), allowance.from(), allowance.to(),
                Math.toIntExact(allowance.days()), waiting == null ? null : Math.toIntExact(waiting),
                allowance.dailyGrossCents(), allowance.grossCents(), allowance.csgCents(), allowance.crdsCents(),
                allowance.withholdingTaxCents(), deductions(payment, recovered(payment, allowance)),
                payment.paidCents(), payment.paidOn(), payment.reference(), recipient(payment),
                allowance.employerName());
    }

    private static BenefitLine line(Payment payment, String label) {
        return new BenefitLine(payment.paidOn(), payment.reference(), label, deductions(payment, 0),
                payment.paidCents(), recipient(payment));
    }

    private static Recipient recipient(Payment payment) {
        return Recipient.valueOf(payment.recipient().name());
    }

    /** What the file tells, or else what is missing from the sum that would be due. */
    private static long recovered(Payment payment, DailyAllowance allowance) {
        return allowance.recoveredCents() == null
                ? Math.max(0, allowance.netCents() - payment.paidCents())
                : allowance.recoveredCents();
    }

    /** As the file divides them, or else as one sum. */
    private static Deductions deductions(Payment payment, long undividedCents) {
        var told = payment.deductions();
        return told == null
                ? Deductions.undivided(undividedCents)
                : new Deductions(told.participationCents(), told.franchiseCents(), 0, told.recovered().stream()
                        .map(one -> new Deductions.Recovered(one.careDate(), one.cents())).toList());
    }
}
