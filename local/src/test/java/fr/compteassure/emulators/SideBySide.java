package fr.compteassure.emulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.compteassure.emulators.Difference.Answerer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Answers in the place of AWS by asking two emulators the same, moto and what the runner has, and says what moto said. What
 * they do not say alike is noted, as a {@link Difference} or as one that nobody knew.
 */
final class SideBySide implements AutoCloseable {
    private final URI moto;
    private final Said said;
    private final Runner runner;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** One call after the other: moto takes a transaction back with all that others have written meanwhile. */
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Set<Difference> met = EnumSet.noneOf(Difference.class);
    private final List<Exchange> unexplained = new ArrayList<>();

    /**
     * Where the runner's own stand-ins answer.
     *
     * @param imports the path of the bucket whose files the runner itself puts
     */
    record Runner(URI tables, URI buckets, URI others, String imports) {
        private URI of(Service service) {
            return switch (service) {
                case DYNAMODB -> tables;
                case S3 -> buckets;
                case SES, SNS, SQS, KMS -> others;
            };
        }
    }

    SideBySide(URI moto, Runner runner, Said said) {
        this.moto = moto;
        this.said = said;
        this.runner = runner;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it answers. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The known differences that were met. */
    Set<Difference> met() {
        turn.lock();
        try {
            return Set.copyOf(met);
        } finally {
            turn.unlock();
        }
    }

    /** The others since this was asked last. */
    List<Exchange> unexplained() {
        turn.lock();
        try {
            var since = List.copyOf(unexplained);
            unexplained.clear();
            return since;
        } finally {
            turn.unlock();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        answer(HttpCall.of(exchange)).sendTo(exchange);
    }

    private HttpAnswer answer(HttpCall call) throws IOException {
        turn.lock();
        try {
            var service = Service.of(call);
            var here = call.to(runner.of(service));
            var there = ofMoto(service, call, here);
            var exchange = new Exchange(service, call, said.in(service, call, there),
                    said.in(service, call, here));
            if (!exchange.differs()) {
                return there;
            }
            var known = Difference.in(exchange);
            known.ifPresentOrElse(met::add, () -> unexplained.add(exchange));
            return known.filter(each -> each.answerer() == Answerer.RUNNER).isPresent() ? here : there;
        } finally {
            turn.unlock();
        }
    }

    /** Files of import are put by the runner, behind what asks moto, too: it is given them when they are read. */
    private HttpAnswer ofMoto(Service service, HttpCall call, HttpAnswer here) throws IOException {
        var answer = call.to(moto);
        if (service != Service.S3 || !call.path().startsWith(runner.imports()) || answer.status() != 404
                || !here.isGood()) {
            return answer;
        }
        call.put(here.body()).to(moto);
        return call.to(moto);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
