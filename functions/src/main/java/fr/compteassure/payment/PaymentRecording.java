package fr.compteassure.payment;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.importing.FileImport;
import fr.compteassure.registry.InsuredStore;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes payments. Those of a person that the registry does not know are written like the others, under the id that
 * the person will have, and reported: they show from the day when the person arrives.
 */
final class PaymentRecording implements FileImport.Writer<Payment> {
    private static final List<WrongField> NOBODY = List.of(new WrongField("nir",
            "Aucun assuré n’a ce numéro : le paiement est mis de côté et sera rattaché à son arrivée."));

    private final PaymentStore payments;
    private final StatementMonthStore months;
    private final InsuredStore registry;

    PaymentRecording(Cloud cloud) {
        payments = new PaymentStore(cloud);
        months = new StatementMonthStore(cloud);
        registry = new InsuredStore(cloud);
    }

    @Override
    public Function<Payment, List<WrongField>> write(List<Payment> batch) {
        payments.replace(batch);
        months.note(batch);
        var known = registry.known(batch.stream().map(Payment::insured).collect(Collectors.toSet()));
        return payment -> known.contains(payment.insured()) ? List.of() : NOBODY;
    }
}
