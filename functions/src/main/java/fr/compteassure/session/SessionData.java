package fr.compteassure.session;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The sessions of a person, and what stands beside them: the era, and the recovery codes, which the account tells. */
public final class SessionData implements PersonalData {
    private final Sessions sessions;

    /** @param cloud where they are */
    public SessionData(Cloud cloud) {
        sessions = new Sessions(cloud);
    }

    @Override
    public String key() {
        return "sessions";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return sessions.export(insured);
    }

    @Override
    public void erase(Erasure erasure) {
        sessions.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(Session.SCHEMA, SessionEra.SCHEMA, RecoveryCodes.CodeSet.SCHEMA);
    }
}
