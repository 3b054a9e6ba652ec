package fr.compteassure.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * The AWS side of Lambda's runtime API, for one invocation of one function: it starts AWS's own runtime interface
 * client on an unzipped package, as the managed runtime does, hands it one event and takes its answer.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Duration TO_START = Duration.ofSeconds(60);

    private final HttpServer server;
    private final byte[] event;
    private final Duration timeout;
    private final Path log;
    private final AtomicBoolean given = new AtomicBoolean();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    /**
     * What became of the invocation.
     *
     * @param kind {@code response}, {@code error}, or {@code exit} when the process ended before either
     * @param body what the function answered, or the description of its error
     * @param log what the process wrote, to say why
     */
    record Reply(String kind, String body, Path log) {}

    /**
     * @param timeout the function's
     * @param log where what the process writes goes
     */
    RuntimeApi(byte[] event, Duration timeout, Path log) throws IOException {
        this.event = event;
        this.timeout = timeout;
        this.log = log;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(ROOT, this::reply);
        server.createContext(ROOT + "invocation/next", this::next);
        server.start();
    }

    /**
     * Runs the handler of an unzipped package once.
     *
     * @param heap in MB
     */
    Reply invoke(Path taskRoot, String handler, int heap, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-D" + NATIVE + "=" + nativePart(log.getParent()),
                "-cp", runtimeClient(), CLIENT, handler);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort(),
                "LAMBDA_TASK_ROOT", taskRoot.toString(), "_HANDLER", handler,
                "AWS_EXECUTION_ENV", "AWS_Lambda_java25", "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));
        var process = builder.directory(taskRoot.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        process.onExit().thenRun(() -> reply.complete(new Reply("exit", "", log)));
        try {
            return reply.get(TO_START.plus(timeout).toSeconds(), TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Unpacked by ourselves: the client would write it to one fixed place, under the feet of another run of tests. */
    private static synchronized Path nativePart(Path folder) throws IOException {
        var arm = System.getProperty("os.arch").equals("aarch64");
        var name = "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            try (var library = RuntimeApi.class.getResourceAsStream("/jni/" + name)) {
                Files.copy(library, file);
            }
        }
        return file;
    }

    /** The runtime client and what it needs, and nothing of ours: the rest must come from the package. */
    private static String runtimeClient() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("aws-lambda-java-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void next(HttpExchange exchange) throws IOException {
        if (given.getAndSet(true)) {
            // There is no second event: the client waits for one until it is stopped.
            return;
        }
        var headers = exchange.getResponseHeaders();
        // The client's native part takes its presence for granted, and crashes without it.
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(timeout).toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-3:123456789012:function:packaged");
        headers.set("Lambda-Runtime-Trace-Id",
                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
        exchange.sendResponseHeaders(200, event.length);
        try (var body = exchange.getResponseBody()) {
            body.write(event);
        }
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, -1);
            reply.complete(new Reply(path.substring(path.lastIndexOf('/') + 1), body, log));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
