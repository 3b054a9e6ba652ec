package fr.compteassure.payment;

import static fr.compteassure.payment.PaymentSchema.number;

import fr.compteassure.cloud.RecordSchema;
import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What stays at a person's charge and was kept back from a payment. Participations and franchises
 * have a ceiling of the year each, and may stem from care that was paid to a professional before.
 *
 * @param participationCents the participations, in cents
 * @param franchiseCents the franchises, in cents
 * @param recovered which part of both stems from care before; what is left stems from what the payment is for
 */
public record Deductions(long participationCents, long franchiseCents, List<Recovered> recovered) {
    public Deductions {
        recovered = List.copyOf(recovered);
    }

    /**
     * What was due on care that was paid to somebody else.
     *
     * @param careDate the day of that care
     * @param cents how much of it is kept back now
     */
    public record Recovered(LocalDate careDate, long cents) {}

    /** Both together, in cents. */
    public long totalCents() {
        return participationCents + franchiseCents;
    }

    /** What stems from care before, in cents. */
    public long recoveredCents() {
        return recovered.stream().mapToLong(Recovered::cents).sum();
    }

    static RecordSchema<Deductions> schema() {
        return RecordSchema.of(Deductions.class,
                values -> new Deductions(number(values, "participationCents"), number(values, "franchiseCents"),
                        values.get("recovered")))
                .number("participationCents", Deductions::participationCents)
                .number("franchiseCents", Deductions::franchiseCents)
                .innerList("recovered", recoveredSchema(), Deductions::recovered);
    }

    private static RecordSchema<Recovered> recoveredSchema() {
        return RecordSchema.of(Recovered.class,
                values -> new Recovered(values.get("careDate"), number(values, "cents")))
                .field("careDate", EnhancedType.of(LocalDate.class), Recovered::careDate)
                .number("cents", Recovered::cents);
    }
}
