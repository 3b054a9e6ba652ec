package fr.compteassure.registry;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.importing.FileImport;
import fr.compteassure.value.InsuredId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the people of one file, and forgets what they changed and the file now says otherwise. */
final class InsuredRecording implements FileImport.Writer<InsuredPerson> {
    /** As many as DynamoDB reads at once; most have changed nothing. */
    private static final int LOOK = 100;

    private final InsuredStore store;
    private final Map<InsuredId, InsuredPerson> written = new HashMap<>();

    InsuredRecording(InsuredStore store) {
        this.store = store;
    }

    @Override
    public Function<InsuredPerson, List<WrongField>> write(List<InsuredPerson> batch) {
        if (written.size() + batch.size() > LOOK) {
            end();
        }
        store.replace(batch);
        batch.forEach(person -> written.put(person.id(), person));
        return _ -> List.of();
    }

    @Override
    public void end() {
        store.forgetDone(written.values());
        written.clear();
    }
}
