package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** That calls side by side are made on connections that are there: in a JVM of its own, which reads its settings once. */
class ConnectionsTest {
    private static final int CALLS = 20;

    @Test
    void callsSideBySideKeepTheirConnections() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Calls.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();

        var connections = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor()).isZero();
        assertThat(Integer.parseInt(connections)).as("of %d calls", SideBySide.WIDTH * CALLS)
                .isBetween(1, 2 * SideBySide.WIDTH);
    }

    /** A background function that makes calls, and prints on how many connections. */
    public static final class Calls extends BackgroundFunction {
        private final URI server;
        /** All connections are free when the next calls begin. */
        private final CyclicBarrier together = new CyclicBarrier(SideBySide.WIDTH);

        private Calls(URI server) {
            this.server = server;
        }

        @Override
        protected Map<String, Object> handle(Map<String, Object> event, Run run) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < SideBySide.WIDTH; i++) {
                    threads.submit(this::call);
                }
            }
            return Map.of();
        }

        private Void call() throws Exception {
            for (int i = 0; i < CALLS; i++) {
                together.await();
                try (var answer = server.toURL().openConnection().getInputStream()) {
                    answer.readAllBytes();
                }
            }
            return null;
        }

        /** @param arguments none */
        public static void main(String[] arguments) throws Exception {
            Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", call -> {
                connections.add(call.getRemoteAddress());
                call.sendResponseHeaders(200, 2);
                call.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
                call.close();
            });
            server.start();
            new Calls(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")).handle(Map.of(), null);
            System.out.println(connections.size());
            System.exit(0);
        }
    }
}
