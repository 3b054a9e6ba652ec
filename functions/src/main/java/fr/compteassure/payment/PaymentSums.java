package fr.compteassure.payment;

import fr.compteassure.api.Fields;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;

/**
 * Whether a line of the fund's file of payments adds up, where it tells enough for that: documents add up what it says,
 * and people add it up again. A line that tells less is taken as it is.
 */
final class PaymentSums {
    private static final String DEDUCTIONS = "deductions";

    private PaymentSums() {}

    /** Notes what does not add up in a payment whose fields are right, each by itself. */
    static void check(Payment payment, Fields fields) {
        var deductions = payment.deductions();
        if (deductions != null && deductions.recoveredCents() > deductions.totalCents()) {
            fields.wrong(DEDUCTIONS + ".recovered",
                    "Le total récupéré dépasse celui des participations et des franchises.");
        }
        switch (payment.benefit()) {
            case Care care -> check(deductions, care.deductedCents(), "care.deductedCents", fields);
            case DailyAllowance allowance when allowance.recoveredCents() != null -> {
                if (allowance.netCents() - allowance.recoveredCents() != payment.paidCents()) {
                    fields.wrong("dailyAllowance.recoveredCents", "Le montant brut moins la CSG, la CRDS, l’impôt et"
                            + " cette somme ne donne pas le montant versé.");
                }
                check(deductions, allowance.recoveredCents(), "dailyAllowance.recoveredCents", fields);
            }
            case DailyAllowance _ -> {
            }
            case Pension _ -> {
            }
            case OtherBenefit _ -> {
            }
        }
    }

    private static void check(Deductions deductions, long cents, String field, Fields fields) {
        if (deductions != null && deductions.totalCents() != cents) {
            fields.wrong(DEDUCTIONS, "Les participations et les franchises ne donnent pas la somme de " + field + ".");
        }
    }
}
