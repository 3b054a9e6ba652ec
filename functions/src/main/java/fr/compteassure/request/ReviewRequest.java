package fr.compteassure.request;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /advisor/requests/{requestId}}: a request as an advisor sees it; the look is told to the person. */
public final class ReviewRequest extends AdvisorFunction {
    private final Review review;
    private final AdvisorResponses responses;

    /** For Lambda. */
    public ReviewRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ReviewRequest(Cloud cloud) {
        super(cloud);
        review = new Review(cloud);
        responses = new AdvisorResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var known = review.look(advisor, request.pathParameter("requestId")).orElseThrow(RequestProblems::notFound);
        return Response.ok(responses.reviewed(known));
    }
}
