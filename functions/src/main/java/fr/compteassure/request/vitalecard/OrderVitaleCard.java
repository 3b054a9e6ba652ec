package fr.compteassure.request.vitalecard;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/vitale-card-orders}: orders a carte Vitale. */
public final class OrderVitaleCard extends ProcedureFunction<CardOrder> {
    /** For Lambda. */
    public OrderVitaleCard() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public OrderVitaleCard(Cloud cloud) {
        super(cloud, new CardOrdering());
    }
}
