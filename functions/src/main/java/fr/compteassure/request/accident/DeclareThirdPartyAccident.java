package fr.compteassure.request.accident;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/third-party-accidents}: declares an accident that somebody else caused. */
public final class DeclareThirdPartyAccident extends ProcedureFunction<Accident> {
    /** For Lambda. */
    public DeclareThirdPartyAccident() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public DeclareThirdPartyAccident(Cloud cloud) {
        super(cloud, new AccidentDeclaring());
    }
}
