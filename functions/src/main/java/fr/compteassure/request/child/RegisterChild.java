package fr.compteassure.request.child;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/child-registrations}: registers a child with the other parent too. */
public final class RegisterChild extends ProcedureFunction<Registration> {
    /** For Lambda. */
    public RegisterChild() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public RegisterChild(Cloud cloud) {
        super(cloud, new Registering(new NewBeneficiaries(cloud)));
    }
}
