package fr.compteassure.bench.coldstart.function;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The AWS side of Lambda's Runtime API, for one process: it lets a snapshot be taken and restored where there is one, hands
 * over one event after the other, and keeps what was answered, and when. Each connection has a thread of its own, in which its
 * requests are carried out at once.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final byte[] NOTHING = {};
    /** What takes long is not asked for so often. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final int MIN_ANSWERS = 50;

    private final Candidate candidate;
    private final int invocations;
    private final Runnable cut;
    private final LongSupplier cpu;
    private final ServerSocket server;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final List<Run.Answer> answers = new ArrayList<>();
    private long ready;
    private long restored;
    private long restoredCpu;
    private long sent;
    private long sentCpu;
    private long firstCpu;

    /**
     * @param invocations after how many it is enough, or before when they take long
     * @param cut called between snapshot and restore: connections do not outlive it
     * @param cpu processor time of the process
     */
    RuntimeApi(Candidate candidate, int invocations, Runnable cut, LongSupplier cpu) throws IOException {
        this.candidate = candidate;
        this.invocations = invocations;
        this.cut = cut;
        this.cpu = cpu;
        server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("runtime-api").start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var wire = new Wire(server.accept());
                Thread.ofPlatform().daemon().name("runtime-api-connection").start(() -> serve(wire));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Wire wire) {
        try (wire) {
            for (var request = wire.next(); request != null; request = wire.next()) {
                answer(request, wire);
            }
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private synchronized void answer(Wire.Request request, Wire wire) throws IOException {
        // init/error, restore/next, invocation/next, invocation/ID/response, invocation/ID/error
        switch (request.path().replace(ROOT, "").replaceFirst(".*/(?=response|error)", "")) {
            case "restore/next" -> restore(request, wire);
            case "invocation/next" -> next(request, wire);
            case "response" -> {
                answered(request);
                wire.answer("202 Accepted", NOTHING, Map.of());
            }
            case "error" -> {
                wire.answer("202 Accepted", NOTHING, Map.of());
                throw new IllegalStateException(candidate.name() + " told an error: " + request.text());
            }
            default -> wire.answer("404 Not Found", NOTHING, Map.of());
        }
    }

    private void restore(Wire.Request request, Wire wire) throws IOException {
        ready = request.at();
        cut.run();
        restoredCpu = cpu.getAsLong();
        restored = System.nanoTime();
        wire.answer("200 OK", NOTHING, Map.of());
    }

    private void next(Wire.Request request, Wire wire) throws IOException {
        if (ready == 0) {
            ready = request.at();
        }
        if (answers.size() == invocations || answers.size() >= MIN_ANSWERS
                && System.nanoTime() - ready > LONG_ENOUGH.toNanos()) {
            // There is no further event: the client waits for one until it is stopped.
            done.complete(null);
            return;
        }
        var headers = Map.of("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString(),
                "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(candidate.timeout()).toEpochMilli()),
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-3:123456789012:function:bench",
                "Lambda-Runtime-Trace-Id", trace());
        sentCpu = cpu.getAsLong();
        sent = System.nanoTime();
        wire.answer("200 OK", candidate.event(), headers);
    }

    private void answered(Wire.Request request) {
        var spent = cpu.getAsLong();
        if (answers.isEmpty()) {
            firstCpu = spent;
        }
        answers.add(new Run.Answer(sent, request.at(), spent - sentCpu, request.body()));
    }

    private static String trace() {
        var id = UUID.randomUUID();
        var hex = HexFormat.of();
        return "Root=1-" + hex.toHexDigits((int) Instant.now().getEpochSecond()) + "-"
                + hex.toHexDigits(id.getMostSignificantBits(), 12) + hex.toHexDigits(id.getLeastSignificantBits(), 12)
                + ";Parent=" + hex.toHexDigits(id.getLeastSignificantBits()) + ";Sampled=0";
    }

    /** Ends the waiting of {@link #await} when the process ended of itself. */
    void ended(String how) {
        done.completeExceptionally(new IllegalStateException(candidate.name() + " ended: " + how));
    }

    /** Waits until all events are answered and the process asks for the next one. */
    void await(Duration patience) throws Exception {
        done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What was measured; the memory is not known here.
     *
     * @param started when the process was started
     */
    synchronized Run run(long started, double peak, double heap) {
        var first = answers.getFirst();
        var init = ready - started;
        var cold = candidate.snapshot() ? first.answered() - restored : init + first.nanos();
        var before = candidate.snapshot() ? restoredCpu : 0;
        return new Run(init, cold, firstCpu - before, List.copyOf(answers), peak, heap);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
