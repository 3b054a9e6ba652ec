package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the events it was sent, and answers the latest. */
public final class Scheduled implements RequestStreamHandler {
    public static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    public Scheduled(Cloud cloud) {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        byte[] bytes = event.readAllBytes();
        EVENTS.add(new String(bytes, StandardCharsets.UTF_8));
        answer.write(bytes);
    }
}
