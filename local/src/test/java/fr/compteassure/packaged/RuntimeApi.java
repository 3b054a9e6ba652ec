package fr.compteassure.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * The AWS side of Lambda's runtime API, for one invocation of one function: it starts AWS's own runtime interface
 * client on an unzipped package, as the managed runtime does, hands it one event and takes its answer.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String VERSION = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final byte[] event;
    private final AtomicBoolean given = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    /**
     * What the runtime client told of the invocation.
     *
     * @param kind {@code response} or {@code error}
     * @param body what the function answered, or the description of its error
     */
    record Reply(String kind, String body) {}

    RuntimeApi(byte[] event) throws IOException {
        this.event = event;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(VERSION, this::handle);
        server.start();
    }

    /** Runs the handler of an unzipped package once; what it logs goes to a file. */
    Reply invoke(Path taskRoot, String handler, Map<String, String> environment, Path log) throws Exception {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", runtimeClient(), CLIENT, handler);
        process.environment().clear();
        process.environment().putAll(environment);
        process.environment().putAll(Map.of("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort(),
                "LAMBDA_TASK_ROOT", taskRoot.toString(), "_HANDLER", handler));
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        var running = process.start();
        running.onExit().thenRun(() -> reply.complete(new Reply("exit", "")));
        try {
            return reply.get(60, TimeUnit.SECONDS);
        } finally {
            closing.countDown();
            running.destroyForcibly().waitFor();
        }
    }

    /** The runtime client and what it needs, and nothing of ours: the rest must come from the package. */
    private static String runtimeClient() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("aws-lambda-java-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(VERSION.length());
        if (path.equals("invocation/next")) {
            next(exchange);
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        reply.complete(new Reply(path.substring(path.lastIndexOf('/') + 1), body));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private void next(HttpExchange exchange) throws IOException {
        if (given.getAndSet(true)) {
            awaitClosing();
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        exchange.getResponseHeaders().add("Lambda-Runtime-Deadline-Ms",
                Long.toString(System.currentTimeMillis() + 60_000));
        exchange.getResponseHeaders().add("Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:eu-west-3:123456789012:function:packaged");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    /** Unzips a package. */
    static void unzip(Path zip, Path folder) throws IOException {
        try (var files = FileSystems.newFileSystem(zip);
                var paths = Files.walk(files.getPath("/"))) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = folder.resolve(path.toString().substring(1));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
