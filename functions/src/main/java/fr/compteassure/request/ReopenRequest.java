package fr.compteassure.request;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.LongText;

/** {@code POST /advisor/requests/{requestId}/reopening}: a decision was wrong, and is to be made again. */
public final class ReopenRequest extends AdvisorFunction {
    private final AdvisorStep step;
    private final AdvisorResponses responses;

    /** For Lambda. */
    public ReopenRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ReopenRequest(Cloud cloud) {
        super(cloud);
        step = new AdvisorStep(cloud);
        responses = new AdvisorResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var fields = request.fields();
        var reason = fields.required("reason", text -> LongText.of(text, Decision.MAX_REASON));
        var key = advisor.idempotencyKey(request, fields);
        fields.check();
        return Response.ok(responses.whole(step.reopen(advisor, request.pathParameter("requestId"), reason, key)));
    }
}
