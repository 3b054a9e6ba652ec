package fr.compteassure.local.gateway;

import fr.compteassure.local.http.Endpoint;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.template.CrossOriginPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands in for what CloudFront does before the API when pages of other origins call it: its function answers what browsers
 * ask beforehand, and its response-headers policy marks every other answer, whoever gave it. Who is not allowed is answered as
 * without it.
 */
public final class OtherOrigins implements Endpoint {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private final CrossOriginPolicy policy;
    private final Endpoint api;

    /**
     * Before an API.
     *
     * @param policy who may call it
     * @param api what answers
     */
    public OtherOrigins(CrossOriginPolicy policy, Endpoint api) {
        this.policy = policy;
        this.api = api;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Optional<String> origin = request.header("Origin").filter(policy.origins()::contains);
        if (origin.isEmpty()) {
            return api.answer(request);
        }
        return request.method().equals("OPTIONS") && request.header("Access-Control-Request-Method").isPresent()
                ? permission(origin.get())
                : marked(api.answer(request), origin.get());
    }

    private Response permission(String origin) {
        return new Response(204, Map.of(ALLOW_ORIGIN, List.of(origin),
                "Access-Control-Allow-Methods", List.of(String.join(", ", policy.methods())),
                "Access-Control-Allow-Headers", List.of(String.join(", ", policy.headers())),
                "Access-Control-Max-Age", List.of(String.valueOf(policy.maxAge())),
                "Cache-Control", List.of("no-store"), "Vary", List.of("Origin")), new byte[0]);
    }

    private Response marked(Response answer, String origin) {
        return answer.with(ALLOW_ORIGIN, origin)
                .with("Access-Control-Expose-Headers", String.join(", ", policy.exposed()));
    }
}
