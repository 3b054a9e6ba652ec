package fr.compteassure.request.cover;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/complementary-cover-applications}: applies for complementary cover, with an estimate at once. */
public final class ApplyForComplementaryCover extends ProcedureFunction<CoverApplication> {
    /** For Lambda. */
    public ApplyForComplementaryCover() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ApplyForComplementaryCover(Cloud cloud) {
        super(cloud, new CoverApplying());
    }
}
