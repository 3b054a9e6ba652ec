package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An instance of an advisor's function, called as API Gateway calls it, with all that it logs. */
final class AdvisorCall {
    /** Says whom it was called by. */
    static final class WhoAmI extends AdvisorFunction {
        WhoAmI(Cloud cloud) {
            super(cloud);
        }

        @Override
        protected Response handle(Request request, Advisor advisor) {
            return Response.ok(Json.object("name", advisor.name(), "cpam", advisor.cpam().value(), "told",
                    advisor.nameWithFund()));
        }
    }

    final List<String> lines = new ArrayList<>();
    private final HttpFunction function;

    AdvisorCall(Cloud cloud) {
        this.function = new WhoAmI(cloud);
    }

    /** What it answers to a request with this header; null for none. */
    Map<String, Object> with(String authorization) {
        return with(authorization, Map.of());
    }

    Map<String, Object> with(String authorization, Map<String, Object> query) {
        var headers = authorization == null ? Map.of() : Map.of("authorization", authorization);
        var event = Json.object("httpMethod", "GET", "resource", "/advisor/requests", "headers", headers,
                "queryStringParameters", query, "requestContext", Map.of("requestId", "r-1"));
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)), output,
                    TestContext.loggingTo(lines));
            return Json.read(output.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status(String token) {
        return (int) with("Bearer " + token).get("statusCode");
    }
}
