package fr.compteassure.request;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /advisor/requests/{requestId}/decisions}: an advisor decides, or asks for what is missing. */
public final class DecideRequest extends AdvisorFunction {
    private final AdvisorStep step;
    private final AdvisorResponses responses;

    /** For Lambda. */
    public DecideRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public DecideRequest(Cloud cloud) {
        super(cloud);
        step = new AdvisorStep(cloud);
        responses = new AdvisorResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var fields = request.fields();
        var decision = Decision.read(fields);
        var key = advisor.idempotencyKey(request, fields);
        fields.check();
        return Response
                .ok(responses.whole(step.decide(advisor, request.pathParameter("requestId"), decision, fields, key)));
    }
}
