package fr.compteassure.document;

import fr.compteassure.pdf.DailyAllowanceLine;
import fr.compteassure.pdf.Recipient;
import fr.compteassure.pdf.Risk;
import fr.compteassure.payment.Payment;
import fr.compteassure.payment.Payment.Type;
import java.util.Comparator;
import java.util.List;

/** Payments of daily allowances as documents list them. */
final class AllowanceLines {
    private AllowanceLines() {}

    /** The lines of the payments that are daily allowances, by the days that they are paid for. */
    static List<DailyAllowanceLine> of(List<Payment> payments) {
        return payments.stream().filter(payment -> payment.type() == Type.DAILY_ALLOWANCE)
                .sorted(Comparator.comparing((Payment payment) -> payment.dailyAllowance().from())
                        .thenComparing(Payment::paidOn).thenComparing(Payment::id))
                .map(AllowanceLines::line).toList();
    }

    private static DailyAllowanceLine line(Payment payment) {
        var allowance = payment.dailyAllowance();
        return new DailyAllowanceLine(Risk.valueOf(allowance.risk().name()), allowance.from(), allowance.to(),
                Math.toIntExact(allowance.days()), allowance.dailyGrossCents(), allowance.grossCents(),
                allowance.csgCents(), allowance.crdsCents(), allowance.withholdingTaxCents(), payment.paidCents(),
                payment.paidOn(), Recipient.valueOf(payment.recipient().name()));
    }
}
