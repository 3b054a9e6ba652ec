package fr.compteassure.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * The AWS side of Lambda's runtime API, for one invocation of one function: it starts AWS's own runtime interface
 * client on an unzipped package, as the managed runtime does, hands it one event and takes its answer.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final String VERSION = "/2018-06-01/runtime/";

    /** Jetty, because the client's native part wants the names of headers in their usual case. */
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
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

    RuntimeApi(byte[] event) throws Exception {
        this.event = event;
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                answer(request.getHttpURI().getPath().substring(VERSION.length()), request, response);
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    /** Runs the handler of an unzipped package once; what it logs goes to a file. */
    Reply invoke(Path taskRoot, String handler, Map<String, String> environment, Path log) throws Exception {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:ErrorFile=/tmp/hs.log",
                "-D" + NATIVE + "=" + nativeClient(log.getParent()), "-cp",
                runtimeClient(), CLIENT, handler);
        process.environment().clear();
        process.environment().putAll(environment);
        process.environment().putAll(Map.of("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + connector.getLocalPort(),
                "LAMBDA_TASK_ROOT", taskRoot.toString(), "_HANDLER", handler,
                "AWS_EXECUTION_ENV", "AWS_Lambda_java25", "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));
        process.directory(taskRoot.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        var running = process.start();
        running.onExit().thenRun(() -> reply.complete(new Reply("exit", "")));
        try {
            return reply.get(60, TimeUnit.SECONDS);
        } finally {
            closing.countDown();
            running.destroyForcibly().waitFor();
        }
    }

    /** The native part for this machine; left alone, the client may pick the one for another C library. */
    private static Path nativeClient(Path folder) throws IOException {
        var name = "libaws-lambda-jni.linux-"
                + (System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64")
                + ".so";
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

    private void answer(String path, Request request, Response response) throws IOException {
        if (path.equals("invocation/next")) {
            next(response);
            return;
        }
        var body = Content.Source.asString(request, StandardCharsets.UTF_8);
        reply.complete(new Reply(path.substring(path.lastIndexOf('/') + 1), body));
        response.setStatus(202);
    }

    private void next(Response response) throws IOException {
        if (given.getAndSet(true)) {
            awaitClosing();
            return;
        }
        response.getHeaders().put("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        response.getHeaders().put("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
        response.getHeaders().put("Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:eu-west-3:123456789012:function:packaged");
        response.getHeaders().put("Lambda-Runtime-Trace-Id",
                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
        Content.Sink.asOutputStream(response).write(event);
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
        LifeCycle.stop(server);
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
