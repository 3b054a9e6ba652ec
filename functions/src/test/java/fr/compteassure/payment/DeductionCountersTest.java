package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.payment.Payment.Benefit;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Risk;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeductionCountersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static Payment payment(LocalDate paidOn, String beneficiaryId, Deductions deductions, Benefit benefit) {
        return new Payment("P-1", new InsuredId("a".repeat(43)), paidOn, Recipient.INSURED, beneficiaryId, 1900, null,
                deductions, null, benefit);
    }

    private static Care care(long deductedCents) {
        return new Care(DAY.minusDays(7), "Dr Anne Morel", "G", "Consultation", 3000, 3000, 70, deductedCents);
    }

    private static DailyAllowance allowance(Long recoveredCents) {
        return new DailyAllowance(Risk.SICKNESS, DAY, DAY, 1, 2037, 2037, 126, 11, 0, recoveredCents, null, null);
    }

    private static Deductions kept(long participationCents, long franchiseCents) {
        return new Deductions(participationCents, franchiseCents, List.of());
    }

    @Test
    void theYearsDeductionsOfOnePersonAreAddedUp() {
        var payments = List.of(payment(LocalDate.of(2026, 12, 31), null, kept(200, 300), care(500)),
                payment(LocalDate.of(2026, 1, 1), null, kept(400, 50), allowance(450L)),
                payment(DAY, null, kept(0, 100), new Pension("Pension")),
                payment(LocalDate.of(2025, 12, 31), null, kept(1000, 1000), care(2000)),
                payment(LocalDate.of(2027, 1, 1), null, kept(1000, 1000), care(2000)),
                payment(DAY, "1", kept(10, 20), care(30)));

        assertThat(DeductionCounters.of(payments, null, 2026)).contains(new DeductionCounters(600, 450));
        assertThat(DeductionCounters.of(payments, "1", 2026)).contains(new DeductionCounters(10, 20));
        assertThat(DeductionCounters.of(payments, "2", 2026)).contains(new DeductionCounters(0, 0));
    }

    @Test
    void aPaymentThatKeepsNothingBackNeedNotTellItApart() {
        assertThat(DeductionCounters.of(List.of(payment(DAY, null, null, care(0)),
                payment(DAY, null, null, allowance(0L)), payment(DAY, null, null, allowance(null)),
                payment(DAY, null, kept(200, 0), care(200))), null, 2026)).contains(new DeductionCounters(200, 0));
    }

    @Test
    void nothingIsToldWhenAPaymentDoesNotTellApartWhatItKeepsBack() {
        var known = payment(DAY, null, kept(200, 0), care(200));

        assertThat(DeductionCounters.of(List.of(known, payment(DAY, null, null, care(200))), null, 2026)).isEmpty();
        assertThat(DeductionCounters.of(List.of(known, payment(DAY, null, null, allowance(200L))), null, 2026))
                .isEmpty();
        assertThat(DeductionCounters.of(List.of(new Payment("P-2", known.insured(), DAY, Recipient.INSURED, null, 1899,
                null, null, null, allowance(null))), null, 2026)).isEmpty();
        assertThat(DeductionCounters.of(List.of(known, payment(DAY, "1", null, care(200))), null, 2026)).isPresent();
        assertThat(DeductionCounters.of(List.of(known, payment(DAY.minusYears(1), null, null, care(200))), null, 2026))
                .isPresent();
    }
}
