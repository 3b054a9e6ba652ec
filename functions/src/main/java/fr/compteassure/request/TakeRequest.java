package fr.compteassure.request;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /advisor/requests/{requestId}/reviews}: an advisor takes a request up, by name. */
public final class TakeRequest extends AdvisorFunction {
    private final AdvisorStep step;
    private final AdvisorResponses responses;

    /** For Lambda. */
    public TakeRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public TakeRequest(Cloud cloud) {
        super(cloud);
        step = new AdvisorStep(cloud);
        responses = new AdvisorResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var fields = request.optionalFields();
        var key = advisor.idempotencyKey(request, fields);
        fields.check();
        return Response.ok(responses.whole(step.take(advisor, request.pathParameter("requestId"), key)));
    }
}
