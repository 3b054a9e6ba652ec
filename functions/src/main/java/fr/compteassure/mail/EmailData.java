package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The e-mails to a person, sent or not. */
public final class EmailData implements PersonalData {
    private final OutboxStore outbox;

    /** @param cloud where they are */
    public EmailData(Cloud cloud) {
        outbox = new OutboxStore(cloud);
    }

    @Override
    public String key() {
        return "emails";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return outbox.export(insured);
    }

    @Override
    public void erase(Erasure erasure) {
        outbox.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(OutboxEmail.SCHEMA);
    }
}
