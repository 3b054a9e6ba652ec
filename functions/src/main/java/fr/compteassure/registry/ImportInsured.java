package fr.compteassure.registry;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.importing.FileImport;
import fr.compteassure.importing.LineKind;
import java.util.Map;

/**
 * Imports the fund's file of insured people, when it lands in the import bucket under {@code insured/}; and the files under
 * {@code registry/} that a state machine lists for it.
 */
public final class ImportInsured extends BackgroundFunction {
    private final FileImport<InsuredPerson> imports;

    /** For Lambda. */
    public ImportInsured() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ImportInsured(Cloud cloud) {
        var store = new InsuredStore(cloud);
        imports = new FileImport<>(cloud, new LineKind<>("INSURED", new InsuredLine(cloud.keyedHash())::read,
                InsuredPerson::id, person -> person.id().value()), _ -> new InsuredRecording(store));
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        return imports.run(event, run);
    }
}
