package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.Sessions;

/** {@code DELETE /sessions/current}: logs out; the token is dead at once. */
public final class LogOut extends InsuredFunction {
    private final Sessions sessions;

    /** For Lambda. */
    public LogOut() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public LogOut(Cloud cloud) {
        super(cloud);
        sessions = new Sessions(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        sessions.end(caller.session());
        return Response.noContent();
    }
}
