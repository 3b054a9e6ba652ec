package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKeyReused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/**
 * What every function behind API Gateway shares: it reads the request, refuses it before all else if it should have come
 * through CloudFront and did not, answers in JSON, tells a problem as
 * {@code application/problem+json}, and logs one line a request, in which nothing of the request stands.
 */
abstract sealed class HttpFunction implements RequestStreamHandler, Resource
        permits PublicFunction, InsuredFunction, AdvisorFunction {

    private final Cloud cloud;
    private final Origin origin;

    HttpFunction(Cloud cloud) {
        this.cloud = cloud;
        origin = new Origin(cloud);
        if (cloud.snapshot().isTaken()) {
            Core.getGlobalContext().register(this);
        }
    }

    /** Called by Lambda's runtime once the function is made, before the snapshot is taken. */
    @Override
    public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        Priming.prime(this, cloud);
    }

    /** Called by Lambda's runtime in each process that starts from the snapshot, before its first request. */
    @Override
    public final void afterRestore(org.crac.Context<? extends Resource> context) {
        cloud.snapshot().drawWhatWasReadAhead();
    }

    abstract Response respond(Request request);

    /**
     * Whether the function reads parameters of the query, and by {@link Fields#check} refuses those that it does not know
     * beside those that are wrong; a function that reads none is not called with any.
     */
    protected boolean readsQuery() {
        return false;
    }

    /** @throws Problem {@code invalid-fields} with every parameter of a function that reads none */
    final void checkQuery(Request request) {
        if (!readsQuery()) {
            request.query().check();
        }
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = Json.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        var request = new Request(event);
        var response = safely(request, context);
        if (response.alarm() != null) {
            log(context, LogLevel.ERROR, request, response.alarm());
        }
        log(context, response.status() >= 500 ? LogLevel.ERROR : LogLevel.INFO, request, "status=" + response.status());
        output.write(Json.write(gatewayResponse(response)).getBytes(StandardCharsets.UTF_8));
    }

    private Response safely(Request request, Context context) {
        try {
            return respond(origin.admitted(request, line -> log(context, LogLevel.ERROR, request, line)));
        } catch (Problem problem) {
            problem.remark().ifPresent(remark -> log(context, remark.level(), request, remark.text()));
            return problem.response();
        } catch (IdempotencyKeyReused e) {
            return Problem.idempotencyKeyReused().response();
        } catch (RuntimeException e) {
            log(context, LogLevel.ERROR, request, Faults.describe(e));
            return Problem.unexpected(request.id()).response();
        }
    }

    private static void log(Context context, LogLevel level, Request request, String what) {
        context.getLogger().log("function=" + context.getFunctionName() + " request=" + request.id()
                + " invocation=" + context.getAwsRequestId() + " " + what, level);
    }

    private static Map<String, Object> gatewayResponse(Response response) {
        var headers = new LinkedHashMap<String, Object>(response.headers());
        headers.putIfAbsent("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        // CloudFront adds what pages of other origins need: a browser must not keep for one what another was answered.
        headers.put("Vary", "Origin");
        if (response.body() != null) {
            headers.put("Content-Type", response.status() < 400 ? "application/json" : "application/problem+json");
        }
        return Json.object("statusCode", response.status(), "headers", headers, "isBase64Encoded", false,
                "body", response.body() == null ? "" : Json.write(response.body()));
    }
}
