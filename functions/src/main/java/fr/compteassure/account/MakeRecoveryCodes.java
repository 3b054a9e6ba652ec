package fr.compteassure.account;

import fr.compteassure.api.Json;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/**
 * {@code POST /account/recovery-codes}: makes ten recovery codes, shown once; former ones are void. It wants a code by e-mail; of
 * an account without an address, one of the codes that there are.
 */
public final class MakeRecoveryCodes extends StepUpFunction {
    private final RecoveryCodeMaking making;

    /** For Lambda. */
    public MakeRecoveryCodes() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public MakeRecoveryCodes(Cloud cloud) {
        super(cloud, Codes.SENT);
        making = new RecoveryCodeMaking(cloud);
    }

    @Override
    protected Response handle(Request request, ConfirmedCaller caller) {
        var fields = request.optionalFields();
        var key = caller.idempotencyKey(fields);
        fields.check();
        return Response.created(Json.object("codes", making.make(caller, key)));
    }
}
