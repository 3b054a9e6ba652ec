package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /account/step-up}: sends a code by e-mail, which confirms what a session alone may not do. */
public final class SendStepUpCode extends InsuredFunction {
    private final Cloud cloud;
    private final StepUpSending sending;

    /** For Lambda. */
    public SendStepUpCode() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public SendStepUpCode(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        sending = new StepUpSending(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.optionalFields();
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        sending.send(caller, key).ifPresent(until -> {
            throw Limit.STEP_UP_CODE.problem(cloud.clock().instant(), until);
        });
        return Response.accepted();
    }
}
