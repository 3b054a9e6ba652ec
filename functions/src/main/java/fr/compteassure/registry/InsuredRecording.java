package fr.compteassure.registry;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.importing.FileImport;
import fr.compteassure.value.InsuredId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the people of one file, and forgets what they changed and the file now says otherwise.
 *
 * @param store the registry
 */
record InsuredRecording(InsuredStore store) implements FileImport.Writer<InsuredPerson> {

    @Override
    public Function<InsuredPerson, List<WrongField>> write(List<InsuredPerson> batch) {
        var last = new LinkedHashMap<InsuredId, InsuredPerson>();
        batch.forEach(person -> last.put(person.id(), person));
        store.replace(batch);
        store.forgetDone(last.values());
        return _ -> List.of();
    }
}
