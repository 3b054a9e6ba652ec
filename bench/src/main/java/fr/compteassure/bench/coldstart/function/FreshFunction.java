package fr.compteassure.bench.coldstart.function;

import fr.compteassure.bench.aws.LambdaRun;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts functions, each in a JVM of its own, gives them their event so many times, and stops them. */
public final class FreshFunction {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final Duration TO_START = Duration.ofSeconds(120);
    private static final Pattern USED = Pattern.compile("(?:DefNew|def new|tenured|Tenured).*?used (\\d+)K");

    private final Path folder;
    private final Runnable cut;
    private final Path nativePart;

    /**
     * @param folder for logs
     * @param cut cuts the connections to what AWS is here, as a restore does
     */
    public FreshFunction(Path folder, Runnable cut) throws IOException {
        this.folder = folder;
        this.cut = cut;
        nativePart = nativePart(folder);
    }

    /**
     * Under what a function runs.
     *
     * @param share whether it gets only the share of a processor that its memory gives, where the system lets that be set;
     * with a snapshot, from the restore on
     * @param heap whether its heap is looked at in the end
     */
    public record Conditions(boolean share, boolean heap) {
        /** All processors, and nothing that would cost time. */
        public static final Conditions PLAIN = new Conditions(false, false);
    }

    /** Whether this system lets a function have a share of a processor. */
    public static boolean canShare() {
        try (var share = CpuShare.of(LambdaRun.WHOLE_PROCESSOR).orElse(null)) {
            return share != null;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Runs a function.
     *
     * @param invocations how often it is given its event; less often when that takes long
     * @throws Exception with the place of its log, when it fails or answers none
     */
    public Run run(Candidate candidate, int invocations, Conditions conditions) throws Exception {
        var log = Files.createTempFile(folder, candidate.name().replaceAll("\\W+", "-") + "-", ".log");
        try (var share = conditions.share() ? CpuShare.of(candidate.memory()).orElse(null) : null) {
            var run = run(candidate, invocations, conditions.heap(), share, log);
            Files.delete(log);
            return run;
        } catch (Exception e) {
            throw new IllegalStateException(candidate.name() + " failed: see " + log, e);
        }
    }

    private Run run(Candidate candidate, int invocations, boolean heap, CpuShare share, Path log) throws Exception {
        var process = new Process[1];
        Runnable restored = () -> {
            cut.run();
            share(share, process[0]);
        };
        try (var api = new RuntimeApi(candidate, invocations, restored, () -> ProcessCpu.nanos(process[0].pid()))) {
            var builder = new ProcessBuilder(command(candidate)).directory(candidate.taskRoot().toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment(candidate, api.address()));
            var started = System.nanoTime();
            process[0] = builder.start();
            try {
                if (!candidate.snapshot()) {
                    share(share, process[0]);
                }
                process[0].onExit().thenAccept(ended -> api.ended("with " + ended.exitValue()));
                api.await(TO_START.plus(candidate.timeout().multipliedBy(invocations)));
                var peak = ProcessCpu.peakMemory(process[0].pid());
                return api.run(started, peak, heap ? heap(process[0].pid()) : 0);
            } finally {
                process[0].destroyForcibly().waitFor();
            }
        }
    }

    private static void share(CpuShare share, Process process) {
        if (share != null) {
            share.add(process.pid());
        }
    }

    private List<String> command(Candidate candidate) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxHeapSize=" + candidate.memory() * 1024 * 85 / 100 + "k", "-XX:+UseSerialGC", "-Xshare:auto",
                // The heap begins with a 64th of the machine's memory, which in Lambda is the function's.
                "-XX:MaxRAM=" + candidate.memory() + "m",
                "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "-Djava.net.preferIPv4Stack=true",
                "-XX:+ErrorFileToStderr", "-D" + NATIVE + "=" + nativePart));
        if (candidate.c1()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-cp", runtimeClient(), CLIENT, candidate.handler()));
        return command;
    }

    private static Map<String, String> environment(Candidate candidate, String api) {
        var environment = new HashMap<>(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LANG", "en_US.UTF-8", "TZ",
                ":UTC", "LAMBDA_TASK_ROOT", candidate.taskRoot().toString(), "_HANDLER", candidate.handler(),
                "AWS_LAMBDA_RUNTIME_API", api, "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
                "AWS_LAMBDA_INITIALIZATION_TYPE", candidate.snapshot() ? "snap-start" : "on-demand"));
        environment.putAll(candidate.environment());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(candidate.memory()));
        return environment;
    }

    /** Unpacked by ourselves: the client would write it to one fixed place, under the feet of another run. */
    private static Path nativePart(Path folder) throws IOException {
        var arm = System.getProperty("os.arch").equals("aarch64");
        var name = "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
        var file = folder.resolve(name);
        try (var library = FreshFunction.class.getResourceAsStream("/jni/" + name)) {
            Files.copy(library, file);
        }
        return file;
    }

    /** The runtime client and what it needs, and nothing else of this class path: the rest must come from the package. */
    private static String runtimeClient() {
        return Arrays.stream(ClassPath.entries())
                .filter(entry -> Path.of(entry).getFileName().toString().matches("(aws-lambda-java|utils-lite)-.*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** After a collection, which the JVM is asked for; in MB. */
    private static double heap(long pid) throws Exception {
        ask(pid, "GC.run");
        var used = USED.matcher(ask(pid, "GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024.0;
    }

    private static String ask(long pid, String what) throws Exception {
        var jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid), what).redirectErrorStream(true).start();
        var told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!jcmd.waitFor(30, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            throw new IllegalStateException("jcmd " + what + ": " + told);
        }
        return told;
    }
}
