package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a person is still to be paid: what the fund's files have for days to come, and the pension that comes every month. */
public final class ExpectedPayments {
    private final PaymentStore payments;

    /** @param cloud where the payments are */
    public ExpectedPayments(Cloud cloud) {
        payments = new PaymentStore(cloud);
    }

    /**
     * What is to come, the first one first.
     *
     * @param today from when on
     * @param to up to this day, which is included
     */
    public List<NextPayment> of(InsuredId insured, LocalDate today, LocalDate to) {
        var known = payments.of(insured, NextPayment.knownFrom(today), to).stream()
                .filter(payment -> payment.recipient() == Recipient.INSURED).toList();
        var expected = new ArrayList<>(known.stream().filter(payment -> payment.paidOn().isAfter(today))
                .map(payment -> new NextPayment(payment.type(), payment.paidOn(), payment.paidCents())).toList());
        if (expected.stream().noneMatch(payment -> payment.type() == Type.PENSION)) {
            NextPayment.after(PaidDays.of(known), today).filter(next -> !next.expectedOn().isAfter(to))
                    .ifPresent(expected::add);
        }
        expected.sort(Comparator.comparing(NextPayment::expectedOn));
        return List.copyOf(expected);
    }
}
