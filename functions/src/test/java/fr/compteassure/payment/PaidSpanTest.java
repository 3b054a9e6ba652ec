package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidSpanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final String UP_TO = PaymentStore.endOf(DAY);

    private final List<Payment> payments = new ArrayList<>();

    private PaidSpanTest paid(int daysAgo, Type type, int count) {
        for (int i = 0; i < count; i++) {
            payments.add(new Payment("P-" + payments.size(), new InsuredId("a".repeat(43)), DAY.minusDays(daysAgo),
                    Recipient.INSURED, null, 1, null, null, null,
                    type == Type.PENSION ? new Pension("") : new OtherBenefit("")));
        }
        return this;
    }

    private List<PaidSpan> spans(String upTo, int wanted) {
        return PaidSpan.of(PaidDays.of(payments), Type.PENSION, upTo, wanted);
    }

    private static PaidSpan span(int from, int to, int payments) {
        return new PaidSpan(DAY.minusDays(from), DAY.minusDays(to), payments);
    }

    @Test
    void daysWithoutTheTypeAreNotRead() {
        paid(1, Type.OTHER, 30).paid(2, Type.PENSION, 1).paid(3, Type.OTHER, 30);

        assertThat(spans(UP_TO, 21)).containsExactly(span(2, 2, 1));
    }

    @Test
    void daysWithFewOthersBetweenAreReadTogether() {
        paid(1, Type.PENSION, 1).paid(2, Type.OTHER, 20).paid(3, Type.PENSION, 2).paid(3, Type.OTHER, 1)
                .paid(4, Type.OTHER, 21).paid(5, Type.PENSION, 1);

        assertThat(spans(UP_TO, 21)).containsExactly(span(3, 1, 24), span(5, 5, 1));
    }

    @Test
    void noMoreIsReadThanIsWanted() {
        paid(1, Type.PENSION, 3).paid(2, Type.PENSION, 3).paid(3, Type.PENSION, 3);

        assertThat(spans(UP_TO, 4)).containsExactly(span(2, 1, 6));
        assertThat(spans(UP_TO, 3)).containsExactly(span(1, 1, 3));
    }

    @Test
    void ofTheDayAtWhichAPageEndedNothingMayBeLeft() {
        paid(1, Type.PENSION, 3).paid(2, Type.PENSION, 3).paid(3, Type.PENSION, 3);

        assertThat(spans(DAY.minusDays(1) + "#P-1", 3)).containsExactly(span(2, 1, 6));
        assertThat(spans(DAY.minusDays(1).toString(), 3)).containsExactly(span(2, 2, 3));
    }

    @Test
    void spansFarFromEachOtherAreReadSomeAtATime() {
        for (int month = 0; month < 20; month++) {
            paid(30 * month, Type.PENSION, 1).paid(30 * month + 1, Type.OTHER, 30);
        }

        assertThat(spans(UP_TO, 21)).hasSize(8).allMatch(span -> span.payments() == 1);
    }

    @Test
    void withoutPaymentsOfTheTypeThereIsNothingToRead() {
        assertThat(paid(1, Type.OTHER, 3).spans(UP_TO, 21)).isEmpty();
    }
}
