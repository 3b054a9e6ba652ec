package fr.compteassure.document;

import fr.compteassure.payment.Payment;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.pdf.DailyAllowanceLine;
import fr.compteassure.pdf.Recipient;
import fr.compteassure.pdf.Risk;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Payments of daily allowances as documents list them. */
final class AllowanceLines {
    private AllowanceLines() {}

    /** The lines of the payments that are daily allowances, by the days that they are paid for. */
    static List<DailyAllowanceLine> of(List<Payment> payments) {
        return payments.stream().sorted(Comparator.comparing(Payment::paidOn).thenComparing(Payment::id))
                .flatMap(AllowanceLines::lines).sorted(Comparator.comparing(DailyAllowanceLine::from)).toList();
    }

    private static Stream<DailyAllowanceLine> lines(Payment payment) {
        return switch (payment.benefit()) {
            case DailyAllowance allowance -> Stream.of(line(payment, allowance));
            case Care _ -> Stream.empty();
            case Pension _ -> Stream.empty();
            case OtherBenefit _ -> Stream.empty();
        };
    }

    private static DailyAllowanceLine line(Payment payment, DailyAllowance allowance) {
        return new DailyAllowanceLine(Risk.valueOf(allowance.risk().name()), allowance.from(), allowance.to(),
                Math.toIntExact(allowance.days()), allowance.dailyGrossCents(), allowance.grossCents(),
                allowance.csgCents(), allowance.crdsCents(), allowance.withholdingTaxCents(), payment.paidCents(),
                payment.paidOn(), Recipient.valueOf(payment.recipient().name()));
    }
}
