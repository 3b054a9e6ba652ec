package fr.compteassure.local.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.template.Template;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another maker's emulator of AWS, moto, with the application's tables and keys; it is there where {@code moto_server} is. */
public final class Moto implements AutoCloseable {
    /** Reads until whoever started it is gone, however that came about, and takes moto along. */
    private static final String UNTIL_THE_END = "moto_server -H 127.0.0.1 -p %d & trap 'kill $!; wait $!' EXIT; read -r _ || :";
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final Process process;
    private final URI endpoint;
    private final Map<String, String> keys;
    private final Map<String, String> environment;

    private Moto(Process process, URI endpoint, Template template) {
        this.process = process;
        this.endpoint = endpoint;
        keys = new MotoResources(endpoint).provide(template);
        environment = new HashMap<>(template.functions().getFirst().environment());
        environment.putAll(keys);
        environment.putAll(Map.of("AWS_REGION", "eu-west-3", "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_ENDPOINT_URL", endpoint.toString()));
    }

    /** Starts it, or skips the tests of a class, and says so. */
    public static Moto startFor(Class<?> test) throws Exception {
        if (!onPath("moto_server")) {
            // Surefire keeps the reason of a skipped class to itself.
            System.out.println(test.getSimpleName() + " is skipped: moto_server is not on the PATH");
        }
        assumeTrue(onPath("moto_server"), "moto_server is not on the PATH");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = new ProcessBuilder("sh", "-c", UNTIL_THE_END.formatted(port))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            awaitPort(port);
            return new Moto(process, URI.create("http://127.0.0.1:" + port),
                    Template.read(Path.of("..", "template.yaml"), Map.of()));
        } catch (Exception | AssertionError e) {
            end(process);
            throw e;
        }
    }

    /** Where it answers. */
    public URI endpoint() {
        return endpoint;
    }

    /** By what names of the environment functions find its keys of KMS. */
    public Map<String, String> keys() {
        return keys;
    }

    /** What functions run in there. */
    public Cloud cloud(InstantSource clock) {
        return new Cloud(environment, clock);
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (IOException _) {
            // Its shell is gone: so may what it started be.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void awaitPort(int port) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("moto_server does not answer");
    }
}
