package fr.compteassure.letter;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The letters to a person, printed or not. */
public final class LetterData implements PersonalData {
    private final LetterStore store;

    /** @param cloud where they are */
    public LetterData(Cloud cloud) {
        store = new LetterStore(cloud);
    }

    @Override
    public String key() {
        return "letters";
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
        return List.of(Letter.SCHEMA);
    }
}
