package fr.compteassure.payment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was kept back from one person's payments of a year towards the two ceilings that the law sets on a year:
 * one of participations, another one of franchises of every kind.
 *
 * @param participationCents the participations, in cents
 * @param franchiseCents the franchises, in cents
 */
public record DeductionCounters(long participationCents, long franchiseCents) {
    /** The ceiling of each, in cents, for a person and a year: since 2005 for participations, since 2008 for franchises. */
    public static final long CEILING_CENTS = 50_00;

    /**
     * Adds up the payments of a year that are among these, by their days of payment: what is due on care of December may
     * be kept back, and counted here, in January.
     *
     * @param beneficiaryId of whom, as {@link Payment#beneficiaryId} names them: null for the insured person
     * @return empty when a payment that keeps something back does not tell participations and franchises apart: no sum
     *     of the others would be true
     */
    public static Optional<DeductionCounters> of(List<Payment> payments, String beneficiaryId, int year) {
        var ofTheYear = payments.stream().filter(payment -> payment.paidOn().getYear() == year)
                .filter(payment -> Objects.equals(payment.beneficiaryId(), beneficiaryId)).toList();
        if (ofTheYear.stream().anyMatch(payment -> payment.deductions() == null && payment.keptBackCents() > 0)) {
            return Optional.empty();
        }
        var told = ofTheYear.stream().map(Payment::deductions).filter(Objects::nonNull).toList();
        return Optional.of(new DeductionCounters(told.stream().mapToLong(Deductions::participationCents).sum(),
                told.stream().mapToLong(Deductions::franchiseCents).sum()));
    }
}
