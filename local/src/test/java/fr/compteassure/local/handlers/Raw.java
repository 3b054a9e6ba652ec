package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers API Gateway with whatever the request's body says. */
public final class Raw implements RequestStreamHandler {
    public Raw(Cloud cloud) {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Object body = Json.object(event.readAllBytes()).get("body");
        answer.write(body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
