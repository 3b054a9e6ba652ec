package fr.compteassure.local.aws;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Rings once a request that may have written has been carried out, before its answer is complete. */
final class WriteNotice extends Handler.Wrapper {
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan",
            "DescribeTable", "ListTables", "DescribeTimeToLive", "DescribeLimits", "ListStreams", "DescribeStream",
            "GetShardIterator", "GetRecords");

    private final ChangeSignal written;
    private final AtomicLong begun = new AtomicLong();

    WriteNotice(Handler handler, ChangeSignal written) {
        super(handler);
        this.written = written;
    }

    /** How many requests that may write have come: whoever has the answer of one is counted. */
    long begun() {
        return begun.get();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String target = request.getHeaders().get("X-Amz-Target");
        boolean reads = target == null || READS.contains(target.substring(target.indexOf('.') + 1));
        if (!reads) {
            begun.incrementAndGet();
        }
        return super.handle(request, response, reads ? callback : Callback.from(written::ring, callback));
    }
}
