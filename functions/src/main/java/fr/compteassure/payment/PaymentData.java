package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The payments of a person. */
public final class PaymentData implements PersonalData {
    private final PaymentStore payments;

    /** @param cloud where they are */
    public PaymentData(Cloud cloud) {
        payments = new PaymentStore(cloud);
    }

    @Override
    public String key() {
        return "payments";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return payments.export(insured);
    }

    @Override
    public void erase(Erasure erasure) {
        // The fund's own files, of people with and without an account.
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(PaymentSchema.schema());
    }
}
