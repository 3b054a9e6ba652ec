package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /requests/{requestId}/withdrawal}: the person gives a request up. */
public final class WithdrawRequest extends InsuredFunction {
    private final Withdrawal withdrawal;
    private final RequestResponses responses;

    /** For Lambda. */
    public WithdrawRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public WithdrawRequest(Cloud cloud) {
        super(cloud);
        withdrawal = new Withdrawal(cloud);
        responses = new RequestResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.optionalFields();
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return switch (withdrawal.withdraw(request.pathParameter("requestId"), caller, key)) {
            case Withdrawal.Withdrawn(var withdrawn) -> Response.ok(responses.whole(withdrawn));
            case Withdrawal.Closed _ -> throw RequestProblems.closed();
            case Withdrawal.Reopened _ -> throw RequestProblems.beingDecidedAgain();
            case Withdrawal.Unknown _ -> throw RequestProblems.notFound();
        };
    }
}
