package fr.compteassure.local.lambda;

import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What Lambda sends to the destination of an asynchronous run that failed to the last. */
final class FailedRun {
    private FailedRun() {}

    static String document(LambdaFunction function, byte[] event, Outcome outcome) {
        return Json.text(Map.of(
                "version", "1.0",
                "timestamp", Instant.now().toString(),
                "requestContext", Map.of("requestId", UUID.randomUUID().toString(),
                        "functionArn", "arn:aws:lambda:eu-west-3:000000000000:function:" + function.name(),
                        "condition", "RetriesExhausted", "approximateInvokeCount", 3),
                "requestPayload", Json.object(event),
                "responseContext", Map.of("statusCode", 200, "executedVersion", "$LATEST",
                        "functionError", "Unhandled"),
                "responsePayload", new String(outcome.payload(), StandardCharsets.UTF_8)));
    }
}
