package fr.compteassure.profile;

import static fr.compteassure.acceptance.Api.session;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** Somebody who looks at what the fund holds. */
final class ProfileLife implements Life {

    @Override
    public void live(Application application) {
        application.api().get("/account", session(application.logIn(application.member())));
    }
}
