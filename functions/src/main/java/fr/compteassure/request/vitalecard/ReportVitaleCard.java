package fr.compteassure.request.vitalecard;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/vitale-card-reports}: a carte Vitale was lost or stolen, or does not work. */
public final class ReportVitaleCard extends ProcedureFunction<CardReport> {
    /** For Lambda. */
    public ReportVitaleCard() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ReportVitaleCard(Cloud cloud) {
        super(cloud, new CardReporting());
    }
}
