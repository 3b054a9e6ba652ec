package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Risk;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Payments that a test needs, put in the table without an import, added up nowhere. */
public final class StoredPayments {
    private StoredPayments() {}

    /** Puts them in the table. */
    public static void put(Cloud cloud, Payment... payments) {
        var store = new PaymentStore(cloud);
        cloud.transaction().with(Stream.of(payments).map(payment -> store.put(
                new VersionedPayment(new PaymentVersion(payment, null), List.of(), 0), Optional.empty())).toList())
                .commit();
    }

    /** A consultation of 30 €, reimbursed 19 € a week after it. */
    public static Payment consultation(InsuredId insured, String beneficiaryId, LocalDate paidOn) {
        return new Payment(id(), insured, paidOn, Recipient.INSURED, beneficiaryId, 1900, null, null, null,
                new Care(paidOn.minusDays(7), "Dr Anne Morel", "G", "Consultation", 3000, 3000, 70, 200));
    }

    /** Eleven days of sick leave from this day, paid four days after the last. */
    public static Payment allowance(InsuredId insured, LocalDate from) {
        return new Payment(id(), insured, from.plusDays(14), Recipient.INSURED, null, 33734, null, null, null,
                new DailyAllowance(Risk.SICKNESS, from, from.plusDays(10), 11, 3287, 36157, 2242, 181, 0, null, null,
                        null));
    }

    /** A pension of 712 €. */
    public static Payment pension(InsuredId insured, LocalDate paidOn) {
        return new Payment(id(), insured, paidOn, Recipient.INSURED, null, 71200, null, null, null,
                new Pension("Pension d’invalidité, catégorie 1"));
    }

    private static String id() {
        return "P-" + UUID.randomUUID();
    }
}
