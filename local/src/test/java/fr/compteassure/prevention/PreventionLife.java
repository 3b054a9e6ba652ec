package fr.compteassure.prevention;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** Somebody who looks at what is offered. */
final class PreventionLife implements Life {

    @Override
    public void live(Application application) {
        AccountUser.of(application).get("/prevention");
    }
}
