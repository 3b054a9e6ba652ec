package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers more than Lambda lets through. */
public final class Large implements RequestStreamHandler {
    public Large(Cloud cloud) {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(new byte[7_000_000]);
    }
}
