package fr.compteassure.request.foreigncare;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/foreign-care-claims}: asks that care received abroad be reimbursed. */
public final class ClaimForeignCare extends ProcedureFunction<CareClaim> {
    /** For Lambda. */
    public ClaimForeignCare() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ClaimForeignCare(Cloud cloud) {
        super(cloud, new CareClaiming());
    }
}
