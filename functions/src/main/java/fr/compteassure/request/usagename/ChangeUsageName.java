package fr.compteassure.request.usagename;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/usage-name-changes}: asks to be called by another name. */
public final class ChangeUsageName extends ProcedureFunction<NameChange> {
    /** For Lambda. */
    public ChangeUsageName() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ChangeUsageName(Cloud cloud) {
        super(cloud, new NameChanging());
    }
}
