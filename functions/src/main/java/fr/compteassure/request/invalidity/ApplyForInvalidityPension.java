package fr.compteassure.request.invalidity;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/invalidity-pension-applications}: applies for a pension of invalidity. */
public final class ApplyForInvalidityPension extends ProcedureFunction<PensionApplication> {
    /** For Lambda. */
    public ApplyForInvalidityPension() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ApplyForInvalidityPension(Cloud cloud) {
        super(cloud, new PensionApplying());
    }
}
