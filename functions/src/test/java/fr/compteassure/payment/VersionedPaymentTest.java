package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.payment.ImportState.Running;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionedPaymentTest {
    private static Payment cents(long cents) {
        return new Payment("P-1", new InsuredId("a".repeat(43)), LocalDate.of(2026, 10, 8), Recipient.INSURED, null,
                cents, null, null, null, new Pension("Pension"));
    }

    private static ImportState running(String... runs) {
        return new ImportState(0, 1,
                Stream.of(runs).map(run -> new Running(run, "file " + run, Instant.EPOCH)).toList(),
                0, true);
    }

    @Test
    void aPaymentThatIsNewDoesNotCountBeforeItsImportIsOver() {
        var payment = VersionedPayment.of(cents(1), "A");

        assertThat(payment.whole(running("A"))).isEmpty();
        assertThat(payment.whole(running())).contains(cents(1));
    }

    @Test
    void whatIsReplacedCountsUntilTheImportThatReplacesItIsOver() {
        var payment = VersionedPayment.of(cents(1), null).replacedBy(cents(2), "A", running("A"));

        assertThat(payment.whole(running("A"))).contains(cents(1));
        assertThat(payment.whole(running())).contains(cents(2));
    }

    @Test
    void ofTwoImportsThatRunAtOnceEachCountsOnceItIsOver() {
        var payment = VersionedPayment.of(cents(1), null).replacedBy(cents(2), "A", running("A"))
                .replacedBy(cents(3), "B", running("A", "B"));

        assertThat(payment.whole(running("A", "B"))).contains(cents(1));
        assertThat(payment.whole(running("B"))).contains(cents(2));
        assertThat(payment.whole(running("A"))).contains(cents(3));
    }

    @Test
    void noMoreVersionsAreKeptThanMayCount() {
        var payment = VersionedPayment.of(cents(1), null);
        for (var run : new String[]{"A", "B", "C"}) {
            payment = payment.replacedBy(cents(2), run, running(run));
        }

        assertThat(payment.earlier()).hasSize(1);
        assertThat(payment.replacedBy(cents(3), "C", running("C")).earlier()).isEqualTo(payment.earlier());
    }

    @Test
    void whatAnImportThatWasKilledSaysIsSaidAgain() {
        var payment = VersionedPayment.of(cents(1), null).replacedBy(cents(2), "A", running("A"));

        assertThat(payment.says(cents(2), Optional.empty(), running("A"))).isFalse();
        assertThat(payment.says(cents(2), Optional.of("A"), running("A"))).isTrue();
        assertThat(payment.says(cents(2), Optional.of("B"), running())).isTrue();
        assertThat(payment.says(cents(1), Optional.of("A"), running("A"))).isFalse();
    }

    @Test
    void whatIsInNoSumIsSaidAgain() {
        var uncounted = new VersionedPayment(new PaymentVersion(cents(1), "A"), List.of(), 0);

        assertThat(uncounted.says(cents(1), Optional.empty(), running())).isFalse();
        assertThat(uncounted.replacedBy(cents(1), "B", running("B")).says(cents(1), Optional.empty(), running()))
                .isTrue();
    }
}
