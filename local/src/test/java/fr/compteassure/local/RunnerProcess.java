package fr.compteassure.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A runner in a process of its own; as a program itself, the parent of one. */
public final class RunnerProcess {
    private RunnerProcess() {}

    /** Starts a program of the tests' class path. */
    public static Process start(Class<?> program, Map<String, String> environment, List<String> options,
            String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-classpath", classPath, program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet()
                .removeAll(List.of("PORT", "DATA_DIR", "DEMO", "ALLOWED_ORIGINS", "JAVA_TOOL_OPTIONS"));
        // Their template has no import bucket.
        builder.environment().put("DEMO", "off");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The next line that a process prints. */
    public static String line(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Starts a runner, prints its process id and what it prints first, and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        Process runner = start(LocalRunner.class, Map.of("PORT", "0"), List.of("-Dstop.with.parent=true"), arguments);
        System.out.println(runner.pid() + " " + line(runner));
        Thread.sleep(60_000);
    }
}
