package fr.compteassure.payment;

import fr.compteassure.payment.Payment.Type;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment that is to come.
 *
 * @param type of what type
 * @param expectedOn the day
 * @param paidCents how much
 */
public record NextPayment(Type type, LocalDate expectedOn, long paidCents) {

    /** How far back the payments are needed that tell the next one. */
    static LocalDate knownFrom(LocalDate today) {
        return today.minusMonths(1);
    }

    /**
     * A pension is paid every month: the next one comes a month after the last, with the same amount, as long as that
     * day has not passed without it. Pensions of one day come together again.
     *
     * @param paid what was paid up to today
     */
    static Optional<NextPayment> after(PaidDays paid, LocalDate today) {
        return paid.last(Type.PENSION)
                .map(last -> new NextPayment(Type.PENSION, last.getKey().day().plusMonths(1),
                        last.getValue().paidCents()))
                .filter(next -> !next.expectedOn().isBefore(today));
    }
}
