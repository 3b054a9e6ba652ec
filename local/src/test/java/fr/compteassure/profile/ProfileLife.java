package fr.compteassure.profile;

import static fr.compteassure.acceptance.Api.session;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import java.time.Duration;

/** Somebody who looks at what the fund holds, and goes on looking until the session is prolonged. */
final class ProfileLife implements Life {

    @Override
    public void live(Application application) {
        var session = session(application.logIn(application.member()));
        application.api().get("/account", session);
        application.advance(Duration.ofMinutes(6));
        application.api().get("/account", session);
    }
}
