package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The SMS to a person, sent or not. */
public final class SmsData implements PersonalData {
    private final SmsStore store;

    /** @param cloud where they are */
    public SmsData(Cloud cloud) {
        store = new SmsStore(cloud);
    }

    @Override
    public String key() {
        return "sms";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return store.export(insured);
    }

    @Override
    public void erase(Erasure erasure) {
        store.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(OutboxSms.SCHEMA);
    }
}
