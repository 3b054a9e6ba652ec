package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Never ends of itself; counts its instances and the interruptions. */
public final class Slow implements RequestStreamHandler {
    public static final AtomicInteger INSTANCES = new AtomicInteger();
    public static final AtomicInteger INTERRUPTIONS = new AtomicInteger();

    public Slow(Cloud cloud) {
        INSTANCES.incrementAndGet();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            INTERRUPTIONS.incrementAndGet();
        }
    }
}
