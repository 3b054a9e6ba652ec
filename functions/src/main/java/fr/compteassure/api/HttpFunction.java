package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every function behind API Gateway shares: it reads the request, answers in JSON, tells a problem as
 * {@code application/problem+json}, and logs one line a request, in which nothing of the request stands.
 */
abstract sealed class HttpFunction implements RequestStreamHandler permits PublicFunction, InsuredFunction {

    abstract Answer answer(Request request);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var event = Json.read(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        var request = new Request(event);
        var answer = safely(request, context);
        log(context, answer.status() >= 500 ? LogLevel.ERROR : LogLevel.INFO, request, "status=" + answer.status());
        output.write(Json.write(gatewayAnswer(answer)).getBytes(StandardCharsets.UTF_8));
    }

    private Answer safely(Request request, Context context) {
        try {
            return answer(request);
        } catch (Problem problem) {
            return problem.answer();
        } catch (RuntimeException e) {
            log(context, LogLevel.ERROR, request, Faults.describe(e));
            return Problem.unexpected(request.id()).answer();
        }
    }

    private static void log(Context context, LogLevel level, Request request, String what) {
        context.getLogger().log("function=" + context.getFunctionName() + " request=" + request.id()
                + " invocation=" + context.getAwsRequestId() + " " + what, level);
    }

    private static Map<String, Object> gatewayAnswer(Answer answer) {
        var headers = new LinkedHashMap<String, Object>(answer.headers());
        headers.putIfAbsent("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (answer.body() != null) {
            headers.put("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        }
        return Answer.object("statusCode", answer.status(), "headers", headers, "isBase64Encoded", false,
                "body", answer.body() == null ? "" : Json.write(answer.body()));
    }
}
