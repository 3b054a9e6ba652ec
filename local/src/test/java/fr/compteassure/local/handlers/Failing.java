package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Always fails; counts how often. */
public final class Failing implements RequestStreamHandler {
    public static final AtomicInteger RUNS = new AtomicInteger();

    public Failing(Cloud cloud) {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        RUNS.incrementAndGet();
        throw new IllegalStateException("it went wrong", new IllegalArgumentException("the cause"));
    }
}
