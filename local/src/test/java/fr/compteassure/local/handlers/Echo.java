package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers the event it was sent. */
public final class Echo implements RequestStreamHandler {
    public Echo(Cloud cloud) {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Object body = Json.any(event.readAllBytes());
        answer.write(Json.bytes(Map.of("statusCode", 200, "body", Json.text(body))));
    }
}
