package fr.compteassure.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The HTTP server: on the loopback interface only, and only for who calls it by a name of this machine, so that no
 * page of another site can reach it under a name of its own (DNS rebinding).
 */
public final class HttpFront implements AutoCloseable {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?#]*");
    private static final Pattern WORD = Pattern.compile("(^|-)([a-z])");

    static {
        // Without it each answer on a kept connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpFront(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes a port; nothing is answered before {@link #serve}.
     *
     * @param port 0 for a free one
     * @throws StartFailure when the port is taken
     */
    public static HttpFront bind(int port) {
        try {
            return new HttpFront(HttpServer.create(new InetSocketAddress(loopback(), port), 0));
        } catch (BindException e) {
            throw new StartFailure("port " + port + " cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StartFailure("no HTTP server can be made: " + e, e);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("localhost", new byte[]{127, 0, 0, 1});
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Answers from now on. */
    public void serve(Endpoint endpoint) {
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, guarded(request(exchange), endpoint));
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    private static Response guarded(Request request, Endpoint endpoint) throws IOException {
        String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        if (!NAMES.contains(host)) {
            return Response.problem(403, "foreign-host", "Nom d'hôte refusé",
                    "Ce serveur ne répond qu'à localhost, 127.0.0.1 et [::1].");
        }
        try {
            return endpoint.answer(request);
        } catch (RuntimeException e) {
            System.err.println(request.method() + " " + request.path() + " failed: " + e);
            return Response.problem(500, "unexpected", "Erreur imprévue", null);
        }
    }

    private static Request request(HttpExchange exchange) {
        String target = ORIGIN.matcher(exchange.getRequestURI().toString()).replaceFirst("");
        int question = target.indexOf('?');
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(capitalised(name), values));
        return new Request(exchange.getRequestMethod(), question < 0 ? target : target.substring(0, question),
                question < 0 ? "" : target.substring(question + 1), headers, exchange.getRequestBody(),
                exchange.getRemoteAddress().getAddress().getHostAddress(), exchange.getProtocol());
    }

    /** The server loses the case of names; they get the usual one, {@code Content-Type}. */
    private static String capitalised(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1) + match.group(2).toUpperCase(Locale.ROOT));
    }

    private static void send(HttpExchange exchange, Response answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        boolean bare = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(answer.body().length));
        }
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : answer.body().length);
        if (!bare) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
