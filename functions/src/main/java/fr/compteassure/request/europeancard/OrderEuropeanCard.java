package fr.compteassure.request.europeancard;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/european-card-orders}: orders European cards, with a provisional certificate when they would come too late. */
public final class OrderEuropeanCard extends ProcedureFunction<EuropeanCardOrder> {
    /** For Lambda. */
    public OrderEuropeanCard() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public OrderEuropeanCard(Cloud cloud) {
        super(cloud, new EuropeanCardOrdering(cloud));
    }
}
