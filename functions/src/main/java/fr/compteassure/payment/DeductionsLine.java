package fr.compteassure.payment;

import static fr.compteassure.payment.PaymentLine.cents;

import fr.compteassure.api.Fields;
import fr.compteassure.payment.Deductions.Recovered;
import java.util.Objects;

/** The deductions of a line of the fund's file of payments, read field by field. */
final class DeductionsLine {
    private static final int MAX_RECOVERED = 200;

    private DeductionsLine() {}

    static Deductions read(Fields fields) {
        var recovered = fields.optionalObjects("recovered", MAX_RECOVERED, DeductionsLine::recovered);
        return new Deductions(cents(fields, "participationCents"), cents(fields, "franchiseCents"),
                recovered.stream().filter(Objects::nonNull).toList());
    }

    private static Recovered recovered(Fields fields) {
        return new Recovered(fields.requiredDate("careDate"), cents(fields, "cents"));
    }
}
