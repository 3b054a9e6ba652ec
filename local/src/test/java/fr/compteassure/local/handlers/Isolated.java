package fr.compteassure.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails when two requests are in one instance at a time. */
public final class Isolated implements RequestStreamHandler {
    public static final AtomicInteger INSTANCES = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();

    public Isolated(Cloud cloud) {
        INSTANCES.incrementAndGet();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException("shared");
        }
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        busy.set(false);
        answer.write('1');
    }
}
