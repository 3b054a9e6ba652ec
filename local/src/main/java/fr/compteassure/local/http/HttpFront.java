package fr.compteassure.local.http;

import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server: on the loopback interface only, and only for who calls it by a name of this machine, so that no
 * page of another site can reach it under a name of its own (DNS rebinding). What it answers of itself is a problem
 * too.
 */
public final class HttpFront implements AutoCloseable {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern WORD = Pattern.compile("(^|-)([a-z])");
    /** Above what the gateway refuses, so that it is the gateway that does. */
    private static final int MAX_HEADERS = 1 << 16;

    private final Server server = new Server(threads());
    private final ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(setting()));

    private HttpFront(int port) {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setStopTimeout(0);
        server.setErrorHandler(new Refusal());
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(16, 4);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    /** Paths come as the client wrote them: what they mean is for those to say who answer. */
    private static HttpConfiguration setting() {
        var setting = new HttpConfiguration();
        setting.setUriCompliance(UriCompliance.UNSAFE);
        setting.setHttpCompliance(HttpCompliance.RFC7230);
        setting.setRequestHeaderSize(MAX_HEADERS);
        setting.setSendServerVersion(false);
        return setting;
    }

    /**
     * Takes a port; nothing is answered before {@link #serve}.
     *
     * @param port 0 for a free one
     * @throws StartFailure when the port is taken
     */
    public static HttpFront bind(int port) {
        var front = new HttpFront(port);
        try {
            front.connector.open();
            return front;
        } catch (IOException e) {
            throw e.getCause() instanceof BindException taken
                    ? new StartFailure("port " + port + " cannot be used: " + taken.getMessage(), e)
                    : new StartFailure("no HTTP server can be made: " + e, e);
        }
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://localhost:" + connector.getLocalPort() + "/");
    }

    /** Answers from now on. */
    public void serve(Endpoint endpoint) {
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response,
                    Callback callback) throws IOException {
                send(guarded(request(request), endpoint), response, callback);
                return true;
            }
        });
        try {
            server.start();
        } catch (Exception e) {
            throw new StartFailure("no HTTP server can be started: " + e, e);
        }
    }

    private static Response guarded(Request request, Endpoint endpoint) throws IOException {
        String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        if (!NAMES.contains(host)) {
            return Response.problem(403, "foreign-host", "Nom d’hôte refusé",
                    "Ce serveur ne répond qu’à localhost, 127.0.0.1 et [::1].");
        }
        if (!request.isEncoded()) {
            return Refusal.problem(400);
        }
        try {
            return endpoint.answer(request);
        } catch (RuntimeException e) {
            System.err.println(request.method() + " " + request.path() + " failed: " + e);
            return Response.problem(500, "unexpected", "Erreur imprévue", null);
        }
    }

    private static Request request(org.eclipse.jetty.server.Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders().getFieldNamesCollection()
                .forEach(name -> headers.put(capitalised(name), request.getHeaders().getValuesList(name)));
        var uri = request.getHttpURI();
        return new Request(request.getMethod(), uri.getPath(), uri.getQuery() == null ? "" : uri.getQuery(), headers,
                Content.Source.asInputStream(request), org.eclipse.jetty.server.Request.getRemoteAddr(request),
                request.getConnectionMetaData().getProtocol());
    }

    /** Clients write names as they like; they get the usual form, {@code Content-Type}. */
    private static String capitalised(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1) + match.group(2).toUpperCase(Locale.ROOT));
    }

    static void send(Response answer, org.eclipse.jetty.server.Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.getHeaders().add(name, value)));
        response.getHeaders().put("Content-Length", answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    /** Stops at once. */
    @Override
    public void close() {
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server cannot be stopped", e);
        }
    }
}
