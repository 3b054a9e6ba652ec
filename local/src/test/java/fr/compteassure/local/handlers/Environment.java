package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers what it knows of itself, and logs that it did. */
public final class Environment implements RequestStreamHandler {
    private final Cloud cloud;

    public Environment(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        context.getLogger().log("first line\nsecond line");
        answer.write(Json.bytes(Map.of("environment", cloud.environment(), "now", cloud.clock().instant().toString(),
                "function", context.getFunctionName(), "memory", context.getMemoryLimitInMB(), "left",
                context.getRemainingTimeInMillis(), "requestId", context.getAwsRequestId())));
    }
}
