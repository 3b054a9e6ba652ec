package fr.compteassure.profile;

import static fr.compteassure.acceptance.Api.session;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** Somebody who looks at what the fund holds, and at what was done. */
final class ProfileLife implements Life {

    @Override
    public void live(Application application) {
        var session = session(application.logIn(application.member()));
        application.api().get("/account", session);
        application.api().get("/account/activity", session);
    }
}
