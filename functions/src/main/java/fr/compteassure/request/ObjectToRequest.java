package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.LongText;

/** {@code POST /requests/{requestId}/objection}: the other parent of a child objects; nobody else can. */
public final class ObjectToRequest extends InsuredFunction {
    /** In characters. */
    private static final int MAX_REASON = 1_000;

    private final Objection objection;
    private final RequestResponses responses;

    /** For Lambda. */
    public ObjectToRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ObjectToRequest(Cloud cloud) {
        super(cloud);
        objection = new Objection(cloud);
        responses = new RequestResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var reason = fields.required("reason", text -> LongText.of(text, MAX_REASON));
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return switch (objection.object(request.pathParameter("requestId"), reason, caller, key)) {
            case Objection.Objected(var refused) -> Response.ok(responses.whole(refused));
            case Objection.Closed _ -> throw RequestProblems.closed();
            case Objection.Unknown _ -> throw RequestProblems.notFound();
        };
    }
}
