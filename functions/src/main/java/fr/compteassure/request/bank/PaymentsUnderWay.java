package fr.compteassure.request.bank;

import fr.compteassure.mail.FrenchDates;
import fr.compteassure.payment.NextPayment;
import fr.compteassure.payment.Payment;
import fr.compteassure.request.Warning;
import fr.compteassure.value.FrenchAmount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of payments that still go to the present bank account. */
final class PaymentsUnderWay {
    private PaymentsUnderWay() {}

    /** Nothing, when there are none. */
    static Optional<Warning> warning(List<NextPayment> payments) {
        return payments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning("payments-under-way",
                        "Gardez votre compte actuel ouvert\u202F: ce que votre caisse vous verse avant le changement y arrivera"
                                + " encore. Paiements attendus d’ici là\u202F: "
                                + payments.stream().map(PaymentsUnderWay::words).collect(Collectors.joining("\u202F; "))
                                + "."));
    }

    private static String words(NextPayment payment) {
        return word(payment.type()) + ", " + FrenchAmount.euros(payment.paidCents()) + ", le "
                + FrenchDates.inWords(payment.expectedOn());
    }

    private static String word(Payment.Type type) {
        return switch (type) {
            case CARE -> "remboursement de soins";
            case DAILY_ALLOWANCE -> "indemnités journalières";
            case PENSION -> "pension";
            case OTHER -> "autre prestation";
        };
    }
}
